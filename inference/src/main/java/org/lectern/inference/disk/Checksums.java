package org.lectern.inference.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.lectern.inference.api.PrivateFiles;

/// CRC-32C of the files of a folder, written beside them when they are finished: one flipped bit is noticed before the files are
/// used. Each line has the checksum in hexadecimal, the length in bytes and the name.
public final class Checksums {
    private static final String FILE = "checksums.txt";
    private static final int BUFFER_BYTES = 1 << 20;

    private Checksums() {}

    /// Notes the files that are in the folder now.
    public static void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(line(file));
            }
        }
        Files.write(PrivateFiles.file(folder.resolve(FILE)), lines);
    }

    /// Whether all files that were noted are there and undamaged; false where none were noted, or where one cannot be read.
    public static boolean hold(Path folder) {
        Path noted = folder.resolve(FILE);
        if (!Files.isRegularFile(noted)) {
            return false;
        }
        try {
            List<String> lines = Files.readAllLines(noted);
            for (String line : lines) {
                String[] parts = line.split(" ", 3);
                if (parts.length != 3 || !line.equals(line(folder.resolve(parts[2])))) {
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String line(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer.clear()) >= 0) {
                checksum.update(buffer.flip());
            }
            return "%08x %d %s".formatted(checksum.getValue(), channel.size(), file.getFileName());
        }
    }
}
