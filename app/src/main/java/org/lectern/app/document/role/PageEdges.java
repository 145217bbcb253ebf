package org.lectern.app.document.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds what stands on page after page: heads and feet that are still in the text, page numbers, and what flowing parts begin or end with.
final class PageEdges {
    private static final int EDGE = 4; // lines of paper
    private static final int FLOWING_EDGE = 6; // lines of a part
    private static final int FEWEST_WORDS = 3; // of what parts begin or end with
    private static final int FEWEST_LINES = 3; // of a page that has more than edges
    private static final int LONGEST = 160; // characters
    private static final int PAGES = 3; // of paper
    private static final int PARTS = 5; // of flowing text
    private static final double MOST_PARTS = 0.6;
    private static final double MARGIN = 0.12; // of the page's height
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("^\\W{0,3}(?:(?i:page|seite|p\\.|s\\.)\\s*)?(?:(\\d{1,5})|"
            + "([ivxlc]{1,8}))(?:\\s*(?i:/|of|von)\\s*\\d{1,5})?\\W{0,3}$");
    private static final Pattern SAID = Pattern
            .compile("^(?:.*\\[Page \\d{1,5}\\]|-{1,2} ?\\d{1,5} ?-{1,2}|(?i:page|seite) "
                    + "\\d{1,5}(?: (?:of|von) \\d{1,5})?)$");

    private final RoleLines lines;

    private PageEdges(RoleLines lines) {
        this.lines = lines;
    }

    static void mark(RoleLines lines) {
        var edges = new PageEdges(lines);
        if (lines.document().pages().stream().allMatch(PaperPage.class::isInstance)) {
            edges.onPaper();
        } else {
            edges.onParts();
        }
        edges.saidNumbers();
    }

    private record Edge(int line, Page page) {}

    /// The first and last lines of every page that has others.
    private List<Edge> edges(int edge) {
        var edges = new ArrayList<Edge>();
        for (var page : lines.document().pages()) {
            var from = lines.at(page.span().start());
            var to = lines.at(page.span().end());
            for (var line = from; line < to; line++) {
                var outside = line - from < edge || to - line <= edge;
                if (outside && to - from > FEWEST_LINES && lines.length(line) <= LONGEST
                        && lines.shape(line) != Shape.HEADING && lines.shape(line) != Shape.ROW) {
                    edges.add(new Edge(line, page));
                }
            }
        }
        return edges;
    }

    private void onPaper() {
        var edges = edges(EDGE).stream().filter(this::isInMargin).toList();
        var same = new HashMap<String, Integer>();
        var offsets = new HashMap<Integer, Integer>();
        for (var edge : edges) {
            same.merge(key(edge), 1, Integer::sum);
            offset(edge).ifPresent(offset -> offsets.merge(offset, 1, Integer::sum));
        }
        for (var edge : edges) {
            var numbered = offset(edge);
            if (same.getOrDefault(key(edge), 0) >= PAGES
                    || (numbered.isPresent()
                            && (numbered.get() == 0 || offsets.getOrDefault(numbered.get(), 0) >= PAGES))) {
                lines.mark(edge.line(), TextRole.RUNNING_HEAD);
            }
        }
    }

    private String key(Edge edge) {
        return SPACES.matcher(DIGITS.matcher(lines.text(edge.line())).replaceAll("#")).replaceAll(" ");
    }

    /// By how much a page number differs from the number of its page.
    private Optional<Integer> offset(Edge edge) {
        var found = NUMBER.matcher(lines.text(edge.line()));
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = found.group(1) == null ? RomanNumeral.value(found.group(2)) : Integer.parseInt(found.group(1));
        return Optional.of(number - edge.page().number());
    }

    private boolean isInMargin(Edge edge) {
        var height = edge.page() instanceof PaperPage paper ? paper.height() : 0;
        return lines.document().regions().of(lines.span(edge.line())).stream().allMatch(
                region -> region instanceof PageRegion box && (box.y() + box.height() <= MARGIN * height
                        || box.y() >= (1 - MARGIN) * height));
    }

    /// What most parts of a flowing document begin or end with; where it stands first, it may be a fact.
    private void onParts() {
        var edges = edges(FLOWING_EDGE);
        var parts = new HashMap<String, Integer>();
        for (var entry : byPage(edges).entrySet()) {
            entry.getValue().forEach(key -> parts.merge(key, 1, Integer::sum));
        }
        var needed = Math.max(PARTS, MOST_PARTS * lines.document().pages().size());
        var seen = new HashSet<String>();
        for (var edge : edges) {
            var key = lines.text(edge.line());
            if (parts.getOrDefault(key, 0) >= needed && isLong(edge.line()) && !seen.add(key)) {
                lines.mark(edge.line(), TextRole.RUNNING_HEAD);
            }
        }
    }

    /// A word alone, such as "Curtain", may belong to the text.
    private boolean isLong(int line) {
        return !lines.isAlone(line) || SPACES.split(lines.text(line)).length >= FEWEST_WORDS;
    }

    private Map<Integer, Set<String>> byPage(List<Edge> edges) {
        var pages = new HashMap<Integer, Set<String>>();
        for (var edge : edges) {
            pages.computeIfAbsent(edge.page().number(), _ -> new HashSet<>()).add(lines.text(edge.line()));
        }
        return pages;
    }

    /// Page numbers that say so, in plain text that was made of pages.
    private void saidNumbers() {
        var said = new ArrayList<Integer>();
        for (var line = 0; line < lines.size(); line++) {
            if (lines.length(line) <= LONGEST && lines.shape(line) != Shape.VERBATIM
                    && SAID.matcher(lines.text(line)).matches()) {
                said.add(line);
            }
        }
        if (said.size() >= PAGES) {
            said.forEach(line -> lines.mark(line, TextRole.RUNNING_HEAD));
        }
    }
}
