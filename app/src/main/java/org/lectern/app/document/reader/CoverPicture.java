package org.lectern.app.document.reader;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lectern.app.document.model.Cover;

/// Makes covers of larger pictures.
public final class CoverPicture {
    private static final Logger LOG = Logger.getLogger(CoverPicture.class.getName());
    private static final int WIDTH = 96; // pixels at most, twice what a list shows
    private static final int HEIGHT = 128;
    private static final int ILLUSTRATION_WIDTH = 1400; // pixels at most, twice what a line of a book is wide
    private static final int ILLUSTRATION_HEIGHT = 1800;
    private static final int FINER = 2; // pixels decoded for one that is kept, in each direction

    private CoverPicture() {}

    /// A cover of a picture file; empty where Java does not know its format or cannot read it. However large the picture is,
    /// only the pixels that are needed are kept in memory.
    public static Optional<Cover> of(byte[] file) {
        return of(file, WIDTH, HEIGHT);
    }

    /// A picture of a book as it is shown in its text, made smaller where it is larger than a page.
    private static Optional<Cover> illustration(byte[] file) {
        return of(file, ILLUSTRATION_WIDTH, ILLUSTRATION_HEIGHT);
    }

    /// A picture in a book that is a zip archive.
    ///
    /// @param source its name in the archive
    public static Optional<Cover> illustration(Path book, String source) throws DocumentReadException {
        try (var zip = ZipContainer.open(book)) {
            return zip.find(source).flatMap(CoverPicture::illustration);
        }
    }

    private static Optional<Cover> of(byte[] file, int width, int height) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext()
                    ? Optional.of(of(decoded(readers.next(), in, width, height), width, height))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) { // what decoders throw at broken pictures
            LOG.log(Level.INFO, "a cover cannot be read", e);
            return Optional.empty();
        }
    }

    private static BufferedImage decoded(ImageReader reader, ImageInputStream in, int width, int height)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            var params = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(reader.getWidth(0) / width, reader.getHeight(0) / height) / FINER);
            params.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, params);
        } finally {
            reader.dispose();
        }
    }

    /// A cover of a picture, which is made smaller where it is larger.
    public static Cover of(BufferedImage picture) {
        return of(picture, WIDTH, HEIGHT);
    }

    private static Cover of(BufferedImage picture, int widest, int highest) {
        var scale = Math.min(1, Math.min((double) widest / picture.getWidth(), (double) highest / picture.getHeight()));
        var width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpg", jpeg);
        } catch (IOException e) {
            throw new IllegalStateException("every Java platform writes JPEG to memory", e);
        }
        return new Cover(jpeg.toByteArray());
    }
}
