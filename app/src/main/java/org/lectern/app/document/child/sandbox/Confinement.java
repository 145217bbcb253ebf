package org.lectern.app.document.child.sandbox;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a process may, and the program that it then becomes.
///
/// @param readable files and folders that it may read, with all beneath them
/// @param writable folders that it may write to
/// @param programs files that it may start or become
/// @param starts whether it may start other processes at all
/// @param memory bytes of its address space
/// @param command program and arguments
public record Confinement(List<Path> readable, List<Path> writable, List<Path> programs, boolean starts, long memory,
        List<String> command) {
    static final long MOST_MEMORY = 64L << 30; // bytes

    private static final int MOST = 1 << 20; // bytes of a text

    public Confinement {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
        programs = List.copyOf(programs);
        command = List.copyOf(command);
    }

    /// Whether processes can be confined on this system; how far, the kernel says ([SandboxProbe]).
    public static boolean isOffered() {
        return Processor.ofThisMachine().isPresent();
    }

    /// Tells [ConfinedStart], as the first of its input.
    public void write(DataOutput out) throws IOException {
        for (var paths : List.of(readable, writable, programs)) {
            writeAll(paths.stream().map(Path::toString).toList(), out);
        }
        out.writeBoolean(starts);
        out.writeLong(memory);
        writeAll(command, out);
    }

    static Confinement read(DataInput in) throws IOException {
        return new Confinement(readPaths(in), readPaths(in), readPaths(in), in.readBoolean(), in.readLong(),
                readAll(in));
    }

    private static void writeAll(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<Path> readPaths(DataInput in) throws IOException {
        return readAll(in).stream().map(Path::of).toList();
    }

    private static List<String> readAll(DataInput in) throws IOException {
        var texts = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            var length = in.readInt();
            if (length < 0 || length > MOST) {
                throw new IOException("no text has " + length + " bytes");
            }
            var bytes = new byte[length];
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
