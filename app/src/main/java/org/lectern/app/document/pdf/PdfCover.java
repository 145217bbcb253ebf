package org.lectern.app.document.pdf;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.reader.CoverPicture;
import org.lectern.app.document.reader.DocumentReadException;

/// The first page of a PDF as a cover.
final class PdfCover {
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final double SCALE = 0.3; // pixels per point, of which the cover is made smaller still

    private PdfCover() {}

    static Optional<Cover> of(Path file) throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(file, Optional.empty(), LIMIT)) {
            return renderer.render(1, SCALE, PageColours.PRINT, () -> true).map(PdfCover::of);
        }
    }

    private static Cover of(PageImage page) {
        var picture = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        picture.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
        return CoverPicture.of(picture);
    }
}
