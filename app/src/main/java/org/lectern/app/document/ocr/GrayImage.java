package org.lectern.app.document.ocr;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A picture of a page.
///
/// @param pixels row by row from the top left, 0 is black, 255 is white
public record GrayImage(int width, int height, byte[] pixels) {
    /// Writes it as a portable graymap (PGM, binary).
    void write(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(pixels);
        }
    }
}
