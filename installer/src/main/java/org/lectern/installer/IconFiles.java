package org.lectern.installer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// The icon as every system wants it: PNG files in a theme of freedesktop.org, an .ico for Windows, an .icns for macOS.
final class IconFiles {
    /// Sides in pixels, of the theme.
    static final List<Integer> THEME = List.of(16, 22, 24, 32, 48, 64, 96, 128, 256, 512);
    /// Sides in pixels, of the .ico.
    static final List<Integer> ICO = List.of(16, 20, 24, 32, 40, 48, 64, 256);
    /// What the .icns holds.
    static final List<IcnsPart> ICNS = List.of(new IcnsPart("icp4", 16), new IcnsPart("icp5", 32),
            new IcnsPart("ic11", 32), new IcnsPart("ic12", 64), new IcnsPart("ic07", 128), new IcnsPart("ic13", 256),
            new IcnsPart("ic08", 256), new IcnsPart("ic14", 512), new IcnsPart("ic09", 512),
            new IcnsPart("ic10", 1024));

    private static final int BITMAP_HEAD = 40; // bytes
    private static final int WHOLE_BYTE = 256; // in an .ico a side of 256 is written as 0, and its picture is a PNG

    private final IconDrawing drawing;

    IconFiles(IconDrawing drawing) {
        this.drawing = drawing;
    }

    /// @param type of four letters, as Apple names it; several stand for twice as many pixels as points
    /// @param side in pixels
    record IcnsPart(String type, int side) {}

    /// Writes `hicolor/…/lectern.png` and `.svg`, `lectern.png`, `lectern.ico` and `lectern.icns`.
    void write(Path folder) throws IOException {
        for (var side : THEME) {
            var place = folder.resolve("hicolor/" + side + "x" + side + "/apps");
            Files.createDirectories(place);
            Files.write(place.resolve("lectern.png"), png(side));
        }
        var scalable = Files.createDirectories(folder.resolve("hicolor/scalable/apps"));
        Files.copy(drawing.svg(), scalable.resolve("lectern.svg"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve("lectern.png"), png(WHOLE_BYTE));
        Files.write(folder.resolve("lectern.ico"), ico());
        Files.write(folder.resolve("lectern.icns"), icns());
    }

    private byte[] png(int side) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawing.painted(side), "png", out);
        return out.toByteArray();
    }

    private byte[] ico() throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (var side : ICO) {
            pictures.add(side == WHOLE_BYTE ? png(side) : bitmap(drawing.painted(side)));
        }
        var head = ByteBuffer.allocate(6 + 16 * ICO.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        var offset = head.capacity();
        for (var i = 0; i < ICO.size(); i++) {
            var side = (byte) (ICO.get(i) % WHOLE_BYTE);
            head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        var out = new ByteArrayOutputStream();
        out.write(head.array());
        for (var picture : pictures) {
            out.write(picture);
        }
        return out.toByteArray();
    }

    // A BITMAPINFOHEADER of twice the height, rows of blue, green, red and alpha from the bottom up, then one bit a pixel for
    // programs without alpha, each row filled up to four bytes.
    private static byte[] bitmap(BufferedImage image) {
        var side = image.getWidth();
        var row = (side + 31) / 32 * 4;
        var bytes = ByteBuffer.allocate(BITMAP_HEAD + side * side * 4 + row * side).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(BITMAP_HEAD).putInt(side).putInt(side * 2).putShort((short) 1).putShort((short) 32);
        bytes.position(BITMAP_HEAD);
        for (var y = side - 1; y >= 0; y--) {
            for (var x = 0; x < side; x++) {
                bytes.putInt(image.getRGB(x, y));
            }
        }
        for (var y = side - 1; y >= 0; y--) {
            for (var x = 0; x < side; x++) {
                if (image.getRGB(x, y) >>> 24 == 0) {
                    var at = bytes.position() + x / 8;
                    bytes.put(at, (byte) (bytes.get(at) | 0x80 >> x % 8));
                }
            }
            bytes.position(bytes.position() + row);
        }
        return bytes.array();
    }

    private byte[] icns() throws IOException {
        var parts = new ByteArrayOutputStream();
        var out = new DataOutputStream(parts);
        for (var part : ICNS) {
            var picture = png(part.side());
            out.write(part.type().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(picture.length + 8);
            out.write(picture);
        }
        var all = new ByteArrayOutputStream();
        var file = new DataOutputStream(all);
        file.write("icns".getBytes(StandardCharsets.US_ASCII));
        file.writeInt(parts.size() + 8);
        parts.writeTo(file);
        return all.toByteArray();
    }
}
