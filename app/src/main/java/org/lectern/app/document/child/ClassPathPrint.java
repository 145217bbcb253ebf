package org.lectern.app.document.child;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// What tells the jars of one class path from those of another: their names, sizes and ends, where their directories with the
/// checksums of all entries are.
///
/// @param lines one for each jar, in order
record ClassPathPrint(List<String> lines) {
    private static final int END = 1 << 18; // bytes

    ClassPathPrint {
        lines = List.copyOf(lines);
    }

    static ClassPathPrint ofThisProcess() throws IOException {
        var lines = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            lines.add(line(Path.of(entry)));
        }
        return new ClassPathPrint(lines);
    }

    private static String line(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return entry + " is no jar";
        }
        try (var jar = new RandomAccessFile(entry.toFile(), "r")) {
            var end = new byte[(int) Math.min(END, jar.length())];
            jar.seek(jar.length() - end.length);
            jar.readFully(end);
            var sum = new CRC32();
            sum.update(end);
            return entry.getFileName() + " " + jar.length() + " " + Long.toHexString(sum.getValue());
        }
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    boolean isIn(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.readAllLines(file).equals(lines);
    }
}
