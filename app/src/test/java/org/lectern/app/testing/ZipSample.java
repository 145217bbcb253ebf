package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes zipped documents, from a folder or entry by entry; the entry "mimetype" comes first.
public final class ZipSample {
    private static final int BLOCK = 1 << 16;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /// The files of a folder as the entries of an archive.
    public static ZipSample of(Path folder) throws IOException {
        var sample = new ZipSample();
        if (Files.exists(folder.resolve("mimetype"))) {
            sample.with("mimetype", Files.readAllBytes(folder.resolve("mimetype")));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                sample.entries.putIfAbsent(name, Files.readAllBytes(file));
            }
        }
        return sample;
    }

    public ZipSample with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public ZipSample with(String path, byte[] content) {
        entries.put(path, content);
        return this;
    }

    public Path save(Path file) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            writeEntries(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// Writes the archive with one entry of so many zeros in place of the entry of that name.
    public Path saveBomb(Path file, String path, long zeros) throws IOException {
        entries.remove(path);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.BEST_SPEED);
            writeEntries(out);
            out.putNextEntry(new ZipEntry(path));
            var block = new byte[BLOCK];
            for (var written = 0L; written < zeros; written += BLOCK) {
                out.write(block);
            }
            out.closeEntry();
        }
        return file;
    }

    private void writeEntries(ZipOutputStream out) throws IOException {
        for (var entry : entries.entrySet()) {
            out.putNextEntry(new ZipEntry(entry.getKey()));
            out.write(entry.getValue());
            out.closeEntry();
        }
    }

}
