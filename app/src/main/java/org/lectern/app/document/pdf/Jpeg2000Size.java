package org.lectern.app.document.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// How large a JPEG 2000 picture says itself that it is, whatever the PDF says of it: its decoder makes room for that
/// (ISO 15444-1, A.5.1 and I.4).
final class Jpeg2000Size {
    private static final int START = 0xFF4FFF51; // of the code stream, followed by the size
    private static final int SIGNATURE = 12; // the length of the first box
    private static final int CODE_STREAM = 0x6A703263; // "jp2c"
    private static final int HEAD = 8; // bytes of a box before its content
    private static final int LONG_HEAD = 16; // where the length is told behind the kind
    private static final int OTHERS = 4; // bytes of the segment before the size
    private static final double SAMPLE = 12; // bytes that one takes while it is decoded: numbers, waves and colours
    private static final double SHARE = 0.6; // of the memory, for one picture; pages at 600 dpi in grey need it

    private Jpeg2000Size() {}

    /// How many samples a picture may have.
    ///
    /// @param memory of the process, in bytes
    static double most(long memory) {
        return SHARE * memory / SAMPLE;
    }

    /// Its samples, all colours together; without end where it does not tell.
    static double samples(InputStream picture) throws IOException {
        try (var data = new DataInputStream(picture)) {
            var first = data.readInt();
            if (first == SIGNATURE) {
                data.skipNBytes(SIGNATURE - Integer.BYTES);
                first = skipToCodeStream(data);
            }
            return first == START ? size(data) : Double.POSITIVE_INFINITY;
        } catch (EOFException e) {
            return Double.POSITIVE_INFINITY; // damaged, or meant to look so
        }
    }

    /// @return the first four bytes of the code stream
    private static int skipToCodeStream(DataInputStream data) throws IOException {
        while (true) {
            var told = Integer.toUnsignedLong(data.readInt());
            var kind = data.readInt();
            var head = told == 1 ? LONG_HEAD : HEAD;
            var length = told == 1 ? data.readLong() : told;
            if (kind == CODE_STREAM) {
                return data.readInt();
            }
            if (length < head) {
                throw new EOFException("the last box is no code stream");
            }
            data.skipNBytes(length - head);
        }
    }

    private static double size(DataInputStream data) throws IOException {
        data.skipNBytes(OTHERS);
        var right = Integer.toUnsignedLong(data.readInt());
        var bottom = Integer.toUnsignedLong(data.readInt());
        var left = Integer.toUnsignedLong(data.readInt());
        var top = Integer.toUnsignedLong(data.readInt());
        data.skipNBytes(4L * Integer.BYTES); // the tiles
        return (double) (right - left) * (bottom - top) * data.readUnsignedShort();
    }
}
