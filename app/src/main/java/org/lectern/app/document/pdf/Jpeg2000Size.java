package org.lectern.app.document.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// How large a JPEG 2000 picture says itself that it is, whatever the PDF says of it: its decoder makes room for that
/// (ISO 15444-1, A.5.1).
final class Jpeg2000Size {
    private static final int START = 0xFF4FFF51; // of the code stream, followed by the size
    private static final int FARTHEST = 1 << 16; // bytes before it
    private static final int OTHERS = 4; // bytes of the segment before the size

    private Jpeg2000Size() {}

    /// Whether the last that a picture or its mask is packed by is JPEG 2000.
    static boolean isOne(PDStream image) {
        var filters = image.getFilters();
        return !filters.isEmpty() && COSName.JPX_DECODE.equals(filters.getLast());
    }

    /// Its samples, all colours together; 0 where it does not tell.
    static double samples(PDStream image) throws IOException {
        try (var data = new DataInputStream(image.createInputStream(List.of(COSName.JPX_DECODE.getName())))) {
            var last = 0;
            for (var at = 0; at < FARTHEST && last != START; at++) {
                var next = data.read();
                if (next < 0) {
                    return 0;
                }
                last = last << Byte.SIZE | next;
            }
            return last == START ? size(data) : 0;
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
