package org.lectern.app.document.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How large a picture is, as its first bytes say.
///
/// @param width in pixels, as height; 0 where the first bytes do not say
public record PictureSize(int width, int height) {
    /// So many bytes are enough to know.
    public static final int HEAD = 1 << 16;

    private static final Logger LOG = Logger.getLogger(PictureSize.class.getName());
    private static final PictureSize UNKNOWN = new PictureSize(0, 0);

    /// @param head the first bytes of a file
    /// @return empty where Java does not know its format
    public static Optional<PictureSize> of(byte[] head) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(head))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // what decoders throw at broken pictures, and at cut off ones
            LOG.log(Level.FINE, "the size of a picture is not known", e);
            return Optional.of(UNKNOWN);
        }
    }
}
