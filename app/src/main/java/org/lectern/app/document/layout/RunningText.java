package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.TextRegions;
import org.lectern.app.document.model.TextSpan;

/// The lines of all pages as one text: lines joined by a space, words without their end-of-line hyphen, a blank line between
/// paragraphs, a line for every row of a table; offsets stay true to the glyphs.
///
/// @param pages span of every page, together all of the text
/// @param lines where every line went, in order
public record RunningText(String text, List<TextSpan> pages, List<PlacedLine> lines, TextRegions glyphs) {
    /// A line and its characters in the running text.
    ///
    /// @param page page number, from 1
    public record PlacedLine(int page, TextSpan span, Box bounds) {}

    public static RunningText of(List<PageLines> pages) {
        var assembly = new Assembly(new ParagraphRules(Words.inside(pages)));
        pages.forEach(assembly::page);
        return assembly.finish();
    }

    /// The text so far.
    private static final class Assembly {
        private final ParagraphRules rules;
        private final StringBuilder text = new StringBuilder();
        private final List<TextSpan> pages = new ArrayList<>();
        private final List<PlacedLine> placed = new ArrayList<>();
        private final List<PageGlyphs> glyphs = new ArrayList<>();
        private final List<TextLine> block = new ArrayList<>();
        private PageGlyphs.Builder page;

        Assembly(ParagraphRules rules) {
            this.rules = rules;
        }

        void page(PageLines lines) {
            if (!lines.lines().isEmpty() && !block.isEmpty()) {
                startPage(rules.joinOver(block.getLast(), lines.lines().getFirst()));
            }
            var start = text.length();
            page = new PageGlyphs.Builder(lines, start);
            var leading = ParagraphRules.leading(lines);
            var first = true;
            for (var line : lines.lines()) {
                line(line, leading, first, lines.number());
                first = false;
            }
            glyphs.add(page.finish());
            pages.add(new TextSpan(start, text.length()));
        }

        /// Ends the page before with what separates it from the next, so that the next begins with its first word.
        private void startPage(LineJoin join) {
            separate(join);
            var last = pages.removeLast();
            pages.add(new TextSpan(last.start(), text.length()));
        }

        private void line(TextLine line, double leading, boolean first, int number) {
            if (!first) {
                separate(rules.join(block, line, leading));
            }
            block.add(line);
            var start = text.length();
            text.append(line.text());
            page.line(line.boxes(), start);
            placed.add(new PlacedLine(number, new TextSpan(start, text.length()), line.bounds()));
        }

        private void separate(LineJoin join) {
            switch (join) {
                case PARAGRAPH -> {
                    text.append("\n\n");
                    block.clear();
                }
                case ROW -> text.append('\n');
                case SPACE -> text.append(' ');
                case HYPHENATED -> dropHyphen();
                case NOTHING -> {
                }
            }
        }

        private void dropHyphen() {
            text.setLength(text.length() - 1);
            page.dropLast();
            var last = placed.removeLast();
            placed.add(new PlacedLine(last.page(), new TextSpan(last.span().start(), text.length()), last.bounds()));
        }

        RunningText finish() {
            return new RunningText(text.toString(), pages, placed, new GlyphStore(glyphs));
        }
    }
}
