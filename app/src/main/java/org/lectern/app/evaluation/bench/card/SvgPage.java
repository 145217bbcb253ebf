package org.lectern.app.evaluation.bench.card;

import java.util.Locale;

/// A picture as SVG text, written piece by piece. Lengths are pixels.
final class SvgPage {
    static final String INK = "#333333";
    static final String PALE = "#cccccc";
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    SvgPage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Where words stand relative to their point.
    enum Anchor {
        START, MIDDLE, END
    }

    void box(double x, double y, double boxWidth, double boxHeight, String fill, String title) {
        body.append(String.format(Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>\n", x,
                y,
                boxWidth, boxHeight, fill, escaped(title)));
    }

    void words(double x, double y, Anchor anchor, String fill, String words) {
        body.append(String.format(Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y,
                anchor.name().toLowerCase(Locale.ROOT), fill, escaped(words)));
    }

    void line(double x, double y, double toX, double toY, String stroke) {
        body.append(String.format(Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"/>\n", x, y,
                toX,
                toY, stroke));
    }

    void dot(double x, double y, String fill, String title) {
        body.append(String.format(Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"><title>%s</title></circle>\n", x, y, fill,
                escaped(title)));
    }

    /// The whole file.
    String text() {
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n%s</svg>\n", width, height, width, height,
                body);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
