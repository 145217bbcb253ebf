package org.lectern.app.document.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/// Turns the colours of a drawn page for reading in the dark: what is light becomes dark and keeps its hue. Pictures stay as
/// they are, unless they are as light as paper, such as a scan of the page.
final class NightColours {
    private static final int DARKEST = 0x17; // of the page, of 255
    private static final int LIGHTEST = 0xDE;
    private static final int PAPER = 160; // mean lightness from which a picture counts as paper
    private static final int STEP = 7; // pixels between those that are looked at
    private static final int RIM = 3; // pixels at the edges of a picture that may show the paper beneath
    private static final int WHITE = 255;

    private NightColours() {}

    /// @param pixels of the page, ARGB, changed in place
    /// @param pictures where pictures stand, in pixels
    static void apply(int[] pixels, int width, int height, List<Shape> pictures) {
        var spared = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = spared.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(Color.WHITE);
        var kept = pictures.stream().filter(picture -> !isPaper(pixels, width, height, picture)).toList();
        kept.forEach(graphics::fill);
        graphics.setColor(Color.GRAY);
        graphics.setStroke(new BasicStroke(RIM));
        kept.forEach(graphics::draw);
        graphics.dispose();
        var mask = ((DataBufferByte) spared.getRaster().getDataBuffer()).getData();
        for (var i = 0; i < pixels.length; i++) {
            var isRim = mask[i] != 0 && mask[i] != (byte) WHITE;
            if (mask[i] == 0 || (isRim && lightness(pixels[i]) >= PAPER)) {
                pixels[i] = turned(pixels[i]);
            }
        }
    }

    private static boolean isPaper(int[] pixels, int width, int height, Shape picture) {
        var bounds = picture.getBounds();
        var sum = 0L;
        var count = 0;
        for (var y = Math.max(0, bounds.y); y < Math.min(height, bounds.y + bounds.height); y += STEP) {
            for (var x = Math.max(0, bounds.x); x < Math.min(width, bounds.x + bounds.width); x += STEP) {
                sum += lightness(pixels[y * width + x]);
                count++;
            }
        }
        return count > 0 && sum / count >= PAPER;
    }

    private static int turned(int pixel) {
        var shift = WHITE - 2 * lightness(pixel);
        return 0xFF000000 | range((pixel >> 16 & 0xFF) + shift) << 16 | range((pixel >> 8 & 0xFF) + shift) << 8
                | range((pixel & 0xFF) + shift);
    }

    private static int range(int value) {
        return DARKEST + Math.clamp(value, 0, WHITE) * (LIGHTEST - DARKEST) / WHITE;
    }

    /// 0 to 255, as the eye weighs the colours (ITU-R BT.601).
    private static int lightness(int pixel) {
        return (299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)) / 1000;
    }
}
