package org.lectern.app.document.ocr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A picture of a page.
///
/// @param pixels row by row from the top left, 0 is black, 255 is white
public record GrayImage(int width, int height, byte[] pixels) {
    /// Writes it as a portable graymap (PGM, binary).
    void write(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(pixels);
    }
}
