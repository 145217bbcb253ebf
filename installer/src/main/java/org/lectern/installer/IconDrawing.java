package org.lectern.installer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/// A drawing in SVG that is painted in any size.
///
/// @param svg the file
record IconDrawing(Path svg) {
    /// @param side in pixels
    /// @return colours with alpha, not multiplied by it
    /// @throws IOException when the file is missing or no drawing
    BufferedImage painted(int side) throws IOException {
        var painter = new Painter();
        painter.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) side);
        painter.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, (float) side);
        try {
            painter.transcode(new TranscoderInput(svg.toUri().toString()), null);
        } catch (TranscoderException e) {
            throw new IOException("“" + svg + "” cannot be painted.", e);
        }
        return Objects.requireNonNull(painter.image, "painted without an error");
    }

    /// Keeps the picture that other transcoders write.
    private static final class Painter extends ImageTranscoder {
        private @Nullable BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage painted, @Nullable TranscoderOutput output) {
            image = painted;
        }
    }
}
