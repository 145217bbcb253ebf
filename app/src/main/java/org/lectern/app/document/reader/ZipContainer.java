package org.lectern.app.document.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// An open zip archive that gives its entries only up to a size, whatever its directory says of them.
public final class ZipContainer implements AutoCloseable {
    private static final int LARGEST_ENTRY = 40 << 20; // bytes
    private static final long MOST = 200L << 20; // bytes of all entries that are read

    private static final Logger LOG = Logger.getLogger(ZipContainer.class.getName());

    private final Path file;
    private final ZipFile zip;
    private @Nullable Map<String, ZipEntry> anyCase; // null until a name is not there as it stands
    private long read;

    private ZipContainer(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// @throws DocumentReadException when the file is no archive, or one that is cut off
    public static ZipContainer open(Path file) throws DocumentReadException {
        try {
            return new ZipContainer(file, ZipNames.open(file));
        } catch (IOException e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
    }

    public Set<String> paths() {
        return zip.stream().map(entry -> ZipNames.plain(entry.getName())).collect(Collectors.toSet());
    }

    /// The bytes of an entry; empty where there is none of that name.
    ///
    /// @throws DocumentReadException when the entry is damaged or too large
    public Optional<byte[]> find(String path) throws DocumentReadException {
        var entry = entry(path);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST_ENTRY + 1);
            read += bytes.length;
            if (bytes.length > LARGEST_ENTRY || read > MOST) {
                throw new DocumentReadException(ReadFailure.TOO_LARGE, file);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
    }

    /// The first bytes of an entry; empty where there is none of that name, or it is damaged.
    ///
    /// @param length in bytes at most
    Optional<byte[]> head(String path, int length) {
        var entry = entry(path);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(length));
        } catch (IOException e) {
            LOG.log(Level.INFO, "an entry is damaged", e);
            return Optional.empty();
        }
    }

    /// An entry of that name, whatever the case of its letters: many programs write references that only some systems follow.
    private @Nullable ZipEntry entry(String path) {
        var exact = zip.getEntry(path);
        return exact != null ? exact : anyCase().get(ZipNames.plain(path));
    }

    private Map<String, ZipEntry> anyCase() {
        var known = anyCase;
        if (known == null) {
            var all = new TreeMap<String, ZipEntry>(String.CASE_INSENSITIVE_ORDER);
            zip.stream().forEach(entry -> all.putIfAbsent(ZipNames.plain(entry.getName()), entry));
            known = all;
            anyCase = known;
        }
        return known;
    }

    /// The bytes of an entry that the format requires.
    ///
    /// @throws DocumentReadException when there is no such entry, or it is damaged or too large
    public byte[] require(String path) throws DocumentReadException {
        return find(path).orElseThrow(() -> new DocumentReadException(ReadFailure.DAMAGED, file));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
