package org.lectern.app.document.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.layout.line.TextLine;

/// Pages in, running text out: without headers and footers, lines joined by a space, words without their end-of-line
/// hyphen, a blank line between paragraphs, a line for every row of a table; offsets stay true to the glyphs. Of the pages
/// themselves only the latest are kept.
public final class TextAssembly {
    private static final int AHEAD = 24; // pages that are looked at before one is written

    private final PageSink sink;
    private final UnbrokenWords words = new UnbrokenWords();
    private final ParagraphRules rules = new ParagraphRules(words);
    private final RunningHeads heads;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextRange> pages = new ArrayList<>();
    private final List<PageGlyphs> glyphs = new ArrayList<>();
    private final BlockCollector blocks = new BlockCollector(text);
    private Paragraph paragraph = new Paragraph();
    private @Nullable PageGlyphsBuilder page;
    private int pageStart;

    /// Hears of every page once its text is final.
    @FunctionalInterface
    public interface PageSink {
        /// @param number of the page, from 1
        void page(int number, String text);
    }

    private record Waiting(PageLines page, List<TextLine> edges) {}

    /// @param pages how many will be added
    public TextAssembly(int pages, PageSink sink) {
        this.heads = new RunningHeads(pages);
        this.sink = sink;
    }

    public void add(PageLines lines) {
        words.learn(lines);
        waiting.add(new Waiting(lines, heads.learn(lines)));
        if (waiting.size() > AHEAD) {
            writeNext();
        }
    }

    private void writeNext() {
        var next = waiting.remove();
        var following = waiting.peek();
        var after = following == null
                ? null
                : heads.without(following.page(), following.edges()).lines().stream().findFirst().orElse(null);
        var lines = heads.without(next.page(), next.edges());
        var goesOn = !paragraph.isEmpty() && !lines.lines().isEmpty()
                && rules.joinOver(paragraph, lines.lines().getFirst()) != LineJoin.PARAGRAPH;
        write(Footnotes.outOfSentences(lines, goesOn, after, rules));
    }

    private void write(PageLines lines) {
        if (page != null) {
            endPage(lines);
        }
        pageStart = text.length();
        page = new PageGlyphsBuilder(lines, pageStart);
        var leading = ParagraphRules.leading(lines);
        blocks.page(lines);
        for (var i = 0; i < lines.lines().size(); i++) {
            var line = lines.lines().get(i);
            if (i > 0) {
                var join = rules.join(paragraph, line, leading);
                separate(join == LineJoin.SPACE && LineEnds.isWanted(lines, i) ? atEnd(line) : join);
            }
            add(line);
        }
    }

    private LineJoin atEnd(TextLine next) {
        return next.style().opensBold() && !paragraph.last().style().opensBold() ? LineJoin.PARAGRAPH : LineJoin.LINE;
    }

    private void add(TextLine line) {
        blocks.line(line);
        paragraph.add(line);
        var start = text.length();
        text.append(line.text());
        page().line(line.boxes(), start);
    }

    /// Ends the page before with what separates it from the next, so that the next begins with its first word.
    private void endPage(PageLines next) {
        if (!next.lines().isEmpty() && !paragraph.isEmpty()) {
            var join = rules.joinOver(paragraph, next.lines().getFirst());
            var empty = text.length() == pageStart; // then a hyphen stands on a page that is written already
            separate(empty && join == LineJoin.HYPHENATED ? LineJoin.NOTHING : join);
        }
        glyphs.add(page().finish());
        pages.add(new TextRange(pageStart, text.length()));
        sink.page(pages.size(), text.substring(pageStart));
    }

    private void separate(LineJoin join) {
        switch (join) {
            case PARAGRAPH -> {
                blocks.endBlock();
                text.append("\n\n");
                paragraph = new Paragraph();
            }
            case ROW -> {
                blocks.endRow();
                text.append('\n');
            }
            case LINE -> text.append('\n');
            case EMPTY_LINE -> text.append("\n\n");
            case SPACE -> text.append(' ');
            case HYPHENATED -> dropHyphen();
            case NOTHING -> {
            }
        }
    }

    private void dropHyphen() {
        text.setLength(text.length() - 1);
        page().dropLast();
    }

    // There is one while lines are written.
    private PageGlyphsBuilder page() {
        return Objects.requireNonNull(page);
    }

    public RunningText finish() {
        while (!waiting.isEmpty()) {
            writeNext();
        }
        if (page != null) {
            endPage(new PageLines(0, 0, 0, List.of()));
        }
        var headings = blocks.finish();
        return new RunningText(text.toString(), pages, headings.blocks(), headings.sections(), headings.title(),
                new GlyphStore(glyphs));
    }
}
