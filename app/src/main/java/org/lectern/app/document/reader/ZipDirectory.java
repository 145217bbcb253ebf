package org.lectern.app.document.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;

/// The directory of a zip archive, added up before anything in it is opened.
final class ZipDirectory {
    private static final int MOST_ENTRIES = 50_000;
    private static final long MOST_BYTES = 4L << 30; // unpacked, pictures included
    private static final long SMALL = 8L << 20; // bytes; an entry below this may be packed as tightly as it likes
    private static final long TIGHTEST = 100; // times; documents are packed 3 to 10 times, bombs 1000 times

    private ZipDirectory() {}

    /// The paths in the archive; none where it is cut off or damaged, which its reader will find out.
    static Set<String> paths(Path file) throws DocumentReadException {
        try (var zip = ZipNames.open(file)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new DocumentReadException(ReadFailure.TOO_LARGE, file);
            }
            var paths = new HashSet<String>();
            var sum = 0L;
            for (var entries = zip.entries().asIterator(); entries.hasNext();) {
                var entry = entries.next();
                sum += Math.max(0, entry.getSize());
                if (sum > MOST_BYTES || isBomb(entry)) {
                    throw new DocumentReadException(ReadFailure.TOO_LARGE, file);
                }
                paths.add(ZipNames.plain(entry.getName()));
            }
            return paths;
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static boolean isBomb(ZipEntry entry) {
        return entry.getSize() > SMALL && entry.getSize() / TIGHTEST > entry.getCompressedSize();
    }
}
