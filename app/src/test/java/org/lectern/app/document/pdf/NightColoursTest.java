package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;

/// A page of 100 × 100 points: a black square below at the left, a picture above at the right.
class NightColoursTest {
    private static final Color PHOTO = new Color(120, 60, 20);
    private static final int TOLERANCE = 2;

    @TempDir
    Path home;

    private PageImage draw(Color picture, int rotation, PageColours colours)
            throws IOException, DocumentReadException {
        Path file = home.resolve("page" + rotation + picture.getRGB() + ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(100, 100));
            page.setRotation(rotation);
            document.addPage(page);
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 64; i++) {
                image.setRGB(i % 8, i / 8, picture.getRGB());
            }
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.addRect(10, 10, 30, 30);
                out.fill();
                out.setNonStrokingColor(Color.BLUE);
                out.addRect(60, 10, 30, 30);
                out.fill();
                out.drawImage(LosslessFactory.createFromImage(document, image), 60, 60, 30, 30);
            }
            document.save(file.toFile());
        }
        try (PdfPageRenderer renderer = PdfPageRenderer.open(file, Optional.empty())) {
            return renderer.render(1, 1, colours, () -> true).orElseThrow();
        }
    }

    private static Color at(PageImage image, int x, int y) {
        return new Color(image.pixels()[y * image.width() + x]);
    }

    private static void assertNear(Color expected, Color actual) {
        assertEquals(expected.getRed(), actual.getRed(), TOLERANCE);
        assertEquals(expected.getGreen(), actual.getGreen(), TOLERANCE);
        assertEquals(expected.getBlue(), actual.getBlue(), TOLERANCE);
    }

    @Test
    void turnsPaperAndPrintButSparesPictures() throws IOException, DocumentReadException {
        PageImage night = draw(PHOTO, 0, PageColours.NIGHT);
        assertNear(new Color(0x17, 0x17, 0x17), at(night, 2, 2));
        assertNear(new Color(0xDE, 0xDE, 0xDE), at(night, 25, 75));
        assertNear(PHOTO, at(night, 75, 25));
        Color blue = at(night, 75, 75);
        assertTrue(blue.getBlue() > 200 && blue.getRed() > 120 && blue.getBlue() > blue.getGreen(), blue.toString());
    }

    @Test
    void findsPicturesOnTurnedPages() throws IOException, DocumentReadException {
        PageImage night = draw(PHOTO, 90, PageColours.NIGHT);
        assertNear(PHOTO, at(night, 75, 75));
        assertNear(new Color(0xDE, 0xDE, 0xDE), at(night, 25, 25));
    }

    @Test
    void turnsPicturesOfPaper() throws IOException, DocumentReadException {
        PageImage night = draw(new Color(250, 246, 235), 0, PageColours.NIGHT);
        assertTrue(at(night, 75, 25).getRed() < 60, at(night, 75, 25).toString());
    }

    @Test
    void leavesThePrintAsItIs() throws IOException, DocumentReadException {
        PageImage print = draw(PHOTO, 0, PageColours.PRINT);
        assertNear(Color.WHITE, at(print, 2, 2));
        assertNear(PHOTO, at(print, 75, 25));
    }
}
