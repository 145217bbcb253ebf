package org.lectern.app.evaluation.bench.card;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.app.evaluation.bench.card.SvgPage.Anchor;

/// Accuracy over one thing that was varied.
///
/// @param along name of what was varied
/// @param span values that are one point
/// @param isDoubling whether equal steps are doublings
record Curve(String title, String along, int span, boolean isDoubling) {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int TOP = 50;
    private static final int MARGIN = 20;
    private static final int BOTTOM = 50;
    private static final int PERCENT = 100;
    private static final int LINES = 4;
    private static final String BLUE = "#1f5fa8";

    String svg(List<Scored> scored) {
        TreeMap<Integer, Double> points = scored.stream().collect(Collectors.groupingBy(
                one -> one.at().getOrDefault(along, 0) / span * span, TreeMap::new,
                Collectors.averagingDouble(Scored::main)));
        var page = new SvgPage(LEFT + WIDTH + MARGIN, TOP + HEIGHT + BOTTOM);
        page.words(MARGIN, MARGIN, Anchor.START, SvgPage.INK, title);
        for (var i = 0; i <= LINES; i++) {
            var share = (double) i / LINES;
            page.line(LEFT, y(share), LEFT + (double) WIDTH, y(share), SvgPage.PALE);
            page.words(LEFT - 8.0, y(share) + 4, Anchor.END, SvgPage.INK, Math.round(PERCENT * share) + "%");
        }
        page.words(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42.0, Anchor.MIDDLE, SvgPage.INK, Axes.label(along));
        var first = points.firstKey();
        var last = points.lastKey();
        var every = 1 + points.size() / 12;
        var number = 0;
        var before = points.firstEntry();
        for (var point : points.entrySet()) {
            var x = x(point.getKey(), first, last);
            if (number++ % every == 0) {
                page.words(x, TOP + HEIGHT + 18.0, Anchor.MIDDLE, SvgPage.INK, point.getKey().toString());
            }
            page.line(x(before.getKey(), first, last), y(before.getValue()), x, y(point.getValue()), BLUE);
            page.dot(x, y(point.getValue()), BLUE,
                    String.format(Locale.ROOT, "%s %d: %.0f%%", along, point.getKey(), PERCENT * point.getValue()));
            before = point;
        }
        return page.text();
    }

    private double x(int value, int first, int last) {
        if (first == last) {
            return LEFT + WIDTH / 2.0;
        }
        return LEFT + WIDTH * (isDoubling
                ? Math.log((double) value / first) / Math.log((double) last / first)
                : (double) (value - first) / (last - first));
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }
}
