package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Recognises headers and footers: the same words, numbers aside, at the same height of several pages (of both, if
/// there are two), apart from the body.
public final class RunningHeads {
    private static final double MARGIN = 0.18; // of the page's height
    private static final int PAGES = 3;
    private static final double SAME_HEIGHT = 4; // points
    private static final int DEEPEST = 3; // lines of a header or footer

    private RunningHeads() {}

    /// The lines of every page without its header and footer.
    public static List<PageLines> without(List<PageLines> pages) {
        Map<String, Integer> seen = new HashMap<>();
        var candidates = pages.stream().map(RunningHeads::candidates).toList();
        candidates.forEach(lines -> lines.stream().map(RunningHeads::key).distinct()
                .forEach(key -> seen.merge(key, 1, Integer::sum)));
        var needed = Math.clamp(pages.size(), 2, PAGES);
        var kept = new ArrayList<PageLines>();
        for (var i = 0; i < pages.size(); i++) {
            var heads = candidates.get(i).stream().filter(line -> seen.get(key(line)) >= needed).toList();
            kept.add(pages.get(i).without(heads));
        }
        return kept;
    }

    private static String key(TextLine line) {
        var words = line.text().toLowerCase(java.util.Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
        return words + "@" + Math.round(line.bounds().bottom() / SAME_HEIGHT);
    }

    private static List<TextLine> candidates(PageLines page) {
        var found = new ArrayList<TextLine>();
        var margin = page.height() * MARGIN;
        found.addAll(outermost(page, line -> line.bounds().top(), line -> line.bounds().bottom(), margin));
        found.addAll(outermost(page, line -> page.height() - line.bounds().bottom(),
                line -> page.height() - line.bounds().top(), margin));
        return found;
    }

    /// The lines nearest to one edge, up to the first gap that sets them apart from the body.
    ///
    /// @param near distance of a line's nearer side from the edge
    private static List<TextLine> outermost(PageLines page, ToDoubleFunction<TextLine> near,
            ToDoubleFunction<TextLine> far, double margin) {
        var sorted = page.lines().stream()
                .sorted((a, b) -> Double.compare(near.applyAsDouble(a), near.applyAsDouble(b)))
                .toList();
        var reach = 0.0;
        for (var i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            if (i > 0 && near.applyAsDouble(line) - reach > line.size() * 0.8) {
                return List.copyOf(sorted.subList(0, i));
            }
            reach = Math.max(reach, far.applyAsDouble(line));
            if (reach > margin || i > DEEPEST * 2) {
                return List.of();
            }
        }
        return sorted;
    }
}
