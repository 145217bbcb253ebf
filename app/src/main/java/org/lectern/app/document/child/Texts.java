package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Strings of any length and lists on their way between processes: a count, then what is counted.
final class Texts {
    private static final int PIECE = 1 << 20; // characters read at once

    private Texts() {}

    /// As UTF-16, so that halves of characters in damaged texts come through as well.
    static void write(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        var bytes = new byte[text.length() * Character.BYTES];
        for (var i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.write(bytes);
    }

    static String read(DataInput in) throws IOException {
        var left = count(in);
        var text = new StringBuilder(Math.min(left, PIECE));
        var piece = new byte[Math.min(left, PIECE) * Character.BYTES];
        while (left > 0) { // a length that is a lie costs no more memory than what comes
            var characters = Math.min(left, PIECE);
            in.readFully(piece, 0, characters * Character.BYTES);
            text.append(new String(piece, 0, characters * Character.BYTES, StandardCharsets.UTF_16BE));
            left -= characters;
        }
        return text.toString();
    }

    private static int count(DataInput in) throws IOException {
        var count = in.readInt();
        if (count < 0) {
            throw new IOException("no count: " + count);
        }
        return count;
    }

    /// Writes or reads one of a list.
    @FunctionalInterface
    interface Writer<T> {
        void write(T element, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> void writeList(List<T> list, Writer<? super T> writer, DataOutput out) throws IOException {
        out.writeInt(list.size());
        for (var element : list) {
            writer.write(element, out);
        }
    }

    static <T> List<T> readList(Reader<? extends T> reader, DataInput in) throws IOException {
        var list = new ArrayList<T>();
        for (var left = count(in); left > 0; left--) {
            list.add(reader.read(in));
        }
        return list;
    }
}
