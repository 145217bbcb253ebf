package org.lectern.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.ZipSample;

/// Covers of books and first pages, small whatever they are made of; what has none, or a broken one, has none.
class CoverTest {
    private static final String MARKED = "<manifest><item id='p' href='c.png' media-type='image/png' "
            + "properties='cover-image'/></manifest>";
    private static final String NAMED = "<metadata><meta name='cover' content='p'/></metadata><manifest>"
            + "<item id='p' href='c.png' media-type='image/png'/></manifest>";
    private static final String CALLED = "<manifest><item id='cover' href='c.png' media-type='image/png'/></manifest>";

    @TempDir
    private Path folder;

    private static Optional<Cover> cover(Path file) throws DocumentReadException {
        return FlowReaders.all().cover(file);
    }

    private static BufferedImage picture(Cover cover) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(cover.jpeg()));
    }

    private static byte[] red(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private Path book(String packed, byte[] picture) {
        return new ZipSample().with("mimetype", "application/epub+zip").with("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='a/b.opf'/></rootfiles></container>")
                .with("a/b.opf", "<package>" + packed.replace("</manifest>", "<item id='t' href='t.xhtml'/></manifest>")
                        + "<spine><itemref idref='t'/></spine></package>")
                .with("a/c.png", picture).save(folder.resolve("book.epub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKED, NAMED, CALLED})
    void theCoverOfABookIsMadeSmall(String packed) throws IOException, DocumentReadException {
        var cover = picture(cover(book(packed, red(1200, 800))).orElseThrow());
        assertEquals(96, cover.getWidth());
        assertEquals(64, cover.getHeight());
        assertTrue(new Color(cover.getRGB(40, 30)).getRed() > 240);
        assertTrue(new Color(cover.getRGB(40, 30)).getGreen() < 15);
    }

    @Test
    void aBrokenPictureIsNone() throws IOException, DocumentReadException {
        assertEquals(Optional.empty(), cover(book(MARKED, "no picture".getBytes())));
        assertEquals(Optional.empty(), cover(book(MARKED, Arrays.copyOf(red(300, 300), 90))));
        assertEquals(Optional.empty(), cover(book("<manifest></manifest>", new byte[0])));
    }

    @Test
    void theFirstPageIsTheCoverOfAPdfAndItsAuthorIsKnown() throws IOException, DocumentReadException {
        var file = new PdfSample().by(" Ada\nNess ").page().line(72, 400, 60, "HARBOUR").page()
                .save(folder.resolve("a.pdf"));
        assertEquals("Ada Ness", FlowReaders.read(file).author());
        var cover = picture(cover(file).orElseThrow());
        assertTrue(cover.getWidth() <= 96 && cover.getHeight() <= 128, cover.toString());
        assertEquals(128, cover.getHeight(), 2);
        var dark = 0;
        for (var y = 0; y < cover.getHeight(); y++) {
            for (var x = 0; x < cover.getWidth(); x++) {
                dark += new Color(cover.getRGB(x, y)).getGreen() < 128 ? 1 : 0;
            }
        }
        assertTrue(dark > 20 && dark < 2000, "dark pixels: " + dark);
    }

    @Test
    void plainTextHasNone() throws IOException, DocumentReadException {
        assertEquals(Optional.empty(), cover(Files.writeString(folder.resolve("a.txt"), "Words.")));
    }
}
