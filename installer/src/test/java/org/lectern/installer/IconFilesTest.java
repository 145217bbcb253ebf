package org.lectern.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every system finds the one drawing in the sizes that it asks for.
class IconFilesTest {
    private static final Path WINDOW = Path.of("../ui-resources/src/main/resources/org/lectern/resources/icon");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void paint() throws IOException {
        new IconFiles(new IconDrawing(WINDOW.resolve("lectern.svg"))).write(folder);
    }

    @Test
    void theThemeHasEverySize() throws IOException {
        for (var side : IconFiles.THEME) {
            var file = folder.resolve("hicolor/" + side + "x" + side + "/apps/lectern.png");
            isTheBook(side, ImageIO.read(file.toFile()));
        }
        assertTrue(Files.readString(folder.resolve("hicolor/scalable/apps/lectern.svg")).startsWith("<svg"));
    }

    @Test
    void theWindowsOwnPicturesAreOfTheSameDrawing() throws IOException {
        for (var side : new int[]{32, 48, 128, 256, 512}) {
            var window = ImageIO.read(WINDOW.resolve("lectern-" + side + ".png").toFile());
            var painted = ImageIO.read(folder.resolve("hicolor/" + side + "x" + side + "/apps/lectern.png").toFile());
            assertTrue(difference(window, painted) < 3, side + ": " + difference(window, painted));
        }
    }

    @Test
    void theIcoHoldsBitmapsAndOnePng() throws IOException {
        var file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("lectern.ico"))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, file.getShort());
        assertEquals(1, file.getShort());
        assertEquals(IconFiles.ICO.size(), file.getShort());
        var end = 6 + 16 * IconFiles.ICO.size();
        for (var side : IconFiles.ICO) {
            assertEquals(side % 256, Byte.toUnsignedInt(file.get()));
            assertEquals(side % 256, Byte.toUnsignedInt(file.get()));
            assertEquals(0, file.getShort());
            assertEquals(1, file.getShort());
            assertEquals(32, file.getShort());
            var length = file.getInt();
            assertEquals(end, file.getInt());
            var part = file.slice(end, length).order(ByteOrder.LITTLE_ENDIAN);
            isTheBook(side, side == 256 ? png(part) : bitmap(part, side));
            end += length;
        }
        assertEquals(file.capacity(), end);
    }

    @Test
    void theIcnsHoldsPngFilesOfTheSizesOfTheirTypes() throws IOException {
        var file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("lectern.icns")));
        assertEquals("icns", type(file));
        assertEquals(file.capacity(), file.getInt());
        var types = new ArrayList<String>();
        for (var part : IconFiles.ICNS) {
            types.add(type(file));
            var length = file.getInt() - 8;
            isTheBook(part.side(), png(file.slice(file.position(), length)));
            file.position(file.position() + length);
        }
        assertEquals(IconFiles.ICNS.stream().map(IconFiles.IcnsPart::type).toList(), types);
        assertEquals(0, file.remaining());
    }

    private static String type(ByteBuffer file) {
        var letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static BufferedImage png(ByteBuffer part) throws IOException {
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    // Also sees that the mask leaves out what is clear, and nothing else.
    private static BufferedImage bitmap(ByteBuffer part, int side) {
        assertEquals(40, part.getInt());
        assertEquals(side, part.getInt());
        assertEquals(2 * side, part.getInt());
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var row = (side + 31) / 32 * 4;
        assertEquals(40 + 4 * side * side + row * side, part.capacity());
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                image.setRGB(x, side - 1 - y, part.getInt(40 + 4 * (y * side + x)));
                var masked = part.get(40 + 4 * side * side + y * row + x / 8) >> 7 - x % 8 & 1;
                assertEquals(masked == 1, image.getRGB(x, side - 1 - y) >>> 24 == 0);
            }
        }
        return image;
    }

    // Clear at the corner, the ground's blue at the upper edge, white paper on the left.
    private static void isTheBook(int side, BufferedImage image) {
        assertEquals(side, image.getWidth());
        assertEquals(side, image.getHeight());
        assertTrue(image.getRGB(0, 0) >>> 24 < 200, "corner of " + side);
        isNear(new Color(0x0b4f9e), image.getRGB(side / 2, side / 10));
        if (side >= 48) { // below that the printed lines run into the paper
            isNear(Color.WHITE, image.getRGB(side * 150 / 512, side * 290 / 512));
        }
    }

    private static void isNear(Color wanted, int found) {
        var colour = new Color(found, true);
        assertTrue(colour.getAlpha() > 250, "alpha " + colour.getAlpha());
        assertTrue(Math.abs(wanted.getRed() - colour.getRed()) + Math.abs(wanted.getGreen() - colour.getGreen())
                + Math.abs(wanted.getBlue() - colour.getBlue()) < 60, wanted + " and " + colour);
    }

    // Of a channel of a pixel, of 255.
    private static double difference(BufferedImage one, BufferedImage other) {
        var sum = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift < 32; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >>> shift & 255) - (other.getRGB(x, y) >>> shift & 255));
                }
            }
        }
        return sum / 4.0 / one.getWidth() / one.getHeight();
    }
}
