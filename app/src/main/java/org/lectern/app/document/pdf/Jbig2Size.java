package org.lectern.app.document.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/// How large a JBIG2 picture says itself that it is, whatever the PDF says of it: its decoder makes room for its page and for each
/// of its regions (ITU-T T.88, 7.2 and 7.4).
final class Jbig2Size {
    private static final int PAGE = 48; // kinds of segments
    private static final int END_OF_STRIPE = 50;
    private static final Set<Integer> REGIONS = Set.of(4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43);
    private static final int KIND = 0x3F; // bits of the flags
    private static final int LONG_PAGE = 0x40;
    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final int FEW = 4; // segments that one refers to with a short count
    private static final int MOST = 1_000_000; // segments

    private Jbig2Size() {}

    /// The pixels of its page or of its largest region; without end where what it tells makes no sense.
    static double pixels(InputStream picture) throws IOException {
        var most = 0.0;
        var striped = 0L; // the width of a page whose height is not told
        try (var data = new DataInputStream(picture)) {
            for (var segment = 0; segment < MOST; segment++) {
                var first = data.read();
                if (first < 0) {
                    break;
                }
                var number = Integer.toUnsignedLong(first << 24 | data.readUnsignedByte() << 16
                        | data.readUnsignedShort());
                var flags = data.readUnsignedByte();
                skipReferences(data, number);
                data.skipNBytes((flags & LONG_PAGE) == 0 ? 1 : Integer.BYTES);
                var length = Integer.toUnsignedLong(data.readInt());
                var kind = flags & KIND;
                var read = 0;
                if (kind == PAGE || REGIONS.contains(kind)) {
                    var width = Integer.toUnsignedLong(data.readInt());
                    var height = Integer.toUnsignedLong(data.readInt());
                    read = 2 * Integer.BYTES;
                    striped = kind == PAGE && height == UNKNOWN ? width : striped;
                    most = Math.max(most, height == UNKNOWN ? 0 : (double) width * height);
                } else if (kind == END_OF_STRIPE) {
                    most = Math.max(most, (double) striped * (Integer.toUnsignedLong(data.readInt()) + 1));
                    read = Integer.BYTES;
                }
                if (length == UNKNOWN) {
                    return most; // of a region that goes on to the end
                }
                if (length < read) {
                    return Double.POSITIVE_INFINITY;
                }
                data.skipNBytes(length - read);
            }
        } catch (EOFException e) {
            return most; // the decoder knows no more of it
        }
        return most;
    }

    private static void skipReferences(DataInputStream data, long number) throws IOException {
        var first = data.readUnsignedByte();
        var count = (long) first >> 5;
        if (count > FEW) {
            count = (first & 0x1FL) << 24 | (long) data.readUnsignedByte() << 16 | data.readUnsignedShort();
            data.skipNBytes((count + Byte.SIZE) / Byte.SIZE); // a bit for each, and one
        }
        data.skipNBytes(count * (number <= 1 << Byte.SIZE ? 1 : number <= 1 << Short.SIZE ? 2 : Integer.BYTES));
    }
}
