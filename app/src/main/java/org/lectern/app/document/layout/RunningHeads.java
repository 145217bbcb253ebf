package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.TextLine;

/// Recognises headers and footers apart from the body: the same words, numbers aside, at the same height of several pages
/// (of both, if there are two), or a line with the number of its page. A large line with words and a number is the title of a
/// chapter, though the next chapter has its like at the same height.
final class RunningHeads {
    private static final double MARGIN = 0.18; // of the page's height
    private static final int PAGES = 3;
    private static final double SAME_HEIGHT = 4; // points
    private static final int DEEPEST = 3; // lines of a header or footer
    private static final double TITLE = 1.2; // of the body's size
    private static final Pattern NUMBERED = Pattern.compile(".*\\p{L}{3}.*\\d.*|.*\\d.*\\p{L}{3}.*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Integer> seen = new HashMap<>();
    private final int needed;

    /// @param pages how many the document has
    RunningHeads(int pages) {
        this.needed = Math.clamp(pages, 2, PAGES);
    }

    /// Remembers what stands at the edges of a page; pages without a body tell nothing.
    ///
    /// @return the lines that may be its header and footer
    List<TextLine> learn(PageLines page) {
        var candidates = candidates(page);
        if (candidates.size() < page.lines().size()) {
            candidates.stream().flatMap(line -> keys(line, page).stream()).distinct()
                    .forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        return candidates;
    }

    /// The page without those of its candidates that other pages have as well.
    PageLines without(PageLines page, List<TextLine> candidates) {
        return page.without(candidates.stream()
                .filter(line -> keys(line, page).stream().anyMatch(key -> seen.getOrDefault(key, 0) >= needed))
                .toList());
    }

    private static List<String> keys(TextLine line, PageLines page) {
        var words = SPACES.matcher(DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#"))
                .replaceAll(" ");
        var keys = new ArrayList<>(List.of(words + "@" + Math.round(line.bounds().bottom() / SAME_HEIGHT)));
        var edge = line.bounds().top() < page.height() / 2 ? "top" : "foot";
        for (var label : PageLabel.in(line.text())) {
            keys.add(edge + label.kind() + (label.value() - page.number()));
        }
        return keys;
    }

    private static List<TextLine> candidates(PageLines page) {
        var found = new ArrayList<TextLine>();
        var margin = page.height() * MARGIN;
        found.addAll(outermost(page, line -> line.bounds().top(), line -> line.bounds().bottom(), margin));
        found.addAll(outermost(page, line -> page.height() - line.bounds().bottom(),
                line -> page.height() - line.bounds().top(), margin));
        var body = bodySize(page);
        found.removeIf(line -> line.size() > body * TITLE && line.bounds().top() < page.height() / 2
                && NUMBERED.matcher(line.text()).matches());
        return found;
    }

    /// The size of the letter in the middle, if all letters of the page stood in the order of their sizes.
    private static double bodySize(PageLines page) {
        var sorted = page.lines().stream().sorted(Comparator.comparingDouble(TextLine::size)).toList();
        var left = sorted.stream().mapToInt(line -> line.text().length()).sum() / 2;
        for (var line : sorted) {
            left -= line.text().length();
            if (left <= 0) {
                return line.size();
            }
        }
        return 0;
    }

    /// The lines nearest to one edge, up to the first gap that sets them apart from the body.
    ///
    /// @param near distance of a line's nearer side from the edge
    private static List<TextLine> outermost(PageLines page, ToDoubleFunction<TextLine> near,
            ToDoubleFunction<TextLine> far, double margin) {
        var sorted = page.lines().stream().filter(line -> near.applyAsDouble(line) < margin * 2)
                .sorted((a, b) -> Double.compare(near.applyAsDouble(a), near.applyAsDouble(b)))
                .toList();
        var reach = 0.0;
        for (var i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            if (i > 0 && near.applyAsDouble(line) - reach > line.size() * 0.8) {
                return sorted.subList(0, i);
            }
            reach = Math.max(reach, far.applyAsDouble(line));
            if (reach > margin || i > DEEPEST * 2) {
                return List.of();
            }
        }
        return sorted;
    }
}
