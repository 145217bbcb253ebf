package org.lectern.app.document.role;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// The lines of a document, what is known of each, and the role that was found for it. A line is a stretch of a block up to a line end;
/// preformatted text counts as one line. Only the first characters of a line are looked at, so that a sweep takes linear time.
final class RoleLines {
    /// Characters of a line that are looked at.
    static final int LOOKED_AT = 400;
    private static final int LAST = 8; // characters
    private static final int NO_BLOCK = -1;

    private final Document document;
    private final int[] starts;
    private final int[] ends;
    private final int[] blocks;
    private final TextRole[] roles;
    private final LinkCover inner;
    private final LinkCover all;

    /// What kind of block a line stands in.
    enum Shape {
        HEADING, PARAGRAPH, ITEM, ROW, VERBATIM, OTHER
    }

    RoleLines(Document document) {
        this.document = document;
        var lines = new Builder(document.text());
        if (document.blocks().isEmpty()) {
            lines.add(new TextRange(0, document.text().length()), NO_BLOCK, true);
        }
        for (var i = 0; i < document.blocks().size(); i++) {
            var block = document.blocks().get(i);
            lines.add(block.span(), i, !(block instanceof TextBlock.Preformatted));
        }
        starts = lines.starts.build().toArray();
        ends = lines.ends.build().toArray();
        blocks = lines.blocks.build().toArray();
        roles = new TextRole[starts.length];
        Arrays.fill(roles, TextRole.BODY);
        inner = LinkCover.inner(document.links());
        all = LinkCover.all(document.links());
    }

    private static final class Builder {
        private final String text;
        private final IntStream.Builder starts = IntStream.builder();
        private final IntStream.Builder ends = IntStream.builder();
        private final IntStream.Builder blocks = IntStream.builder();

        Builder(String text) {
            this.text = text;
        }

        void add(TextRange span, int block, boolean split) {
            for (var at = span.start(); at < span.end();) {
                var next = split ? text.indexOf('\n', at) : span.end();
                var end = next < 0 ? span.end() : Math.min(next, span.end());
                if (hasInk(at, end)) {
                    starts.add(at);
                    ends.add(end);
                    blocks.add(block);
                }
                at = end + 1;
            }
        }

        private boolean hasInk(int start, int end) {
            for (var at = start; at < end; at++) {
                if (!Character.isWhitespace(text.charAt(at))) {
                    return true;
                }
            }
            return false;
        }
    }

    Document document() {
        return document;
    }

    int size() {
        return starts.length;
    }

    TextRange span(int line) {
        return new TextRange(starts[line], ends[line]);
    }

    int start(int line) {
        return starts[line];
    }

    int length(int line) {
        return ends[line] - starts[line];
    }

    /// The line, or its first characters if it is long.
    String text(int line) {
        return document.text().substring(starts[line], Math.min(ends[line], starts[line] + LOOKED_AT)).strip();
    }

    /// The last characters of a line.
    String end(int line) {
        return document.text().substring(Math.max(starts[line], ends[line] - LAST), ends[line]).strip();
    }

    Shape shape(int line) {
        return blocks[line] == NO_BLOCK ? Shape.PARAGRAPH : switch (document.blocks().get(blocks[line])) {
            case TextBlock.Heading _ -> Shape.HEADING;
            case TextBlock.Paragraph _ -> Shape.PARAGRAPH;
            case TextBlock.ListItem _ -> Shape.ITEM;
            case TextBlock.TableRow _ -> Shape.ROW;
            case TextBlock.Preformatted _ -> Shape.VERBATIM;
            case TextBlock.Quotation _,TextBlock.Footnote _ -> Shape.OTHER;
        };
    }

    /// Level of a heading, from 1; 0 of other lines.
    int level(int line) {
        return blocks[line] != NO_BLOCK && document.blocks().get(blocks[line]) instanceof TextBlock.Heading heading
                ? heading.level()
                : 0;
    }

    /// Whether no other line stands in its block.
    boolean isAlone(int line) {
        var first = line == 0 || blocks[line - 1] != blocks[line];
        var last = line + 1 == size() || blocks[line + 1] != blocks[line];
        return blocks[line] == NO_BLOCK || (first && last);
    }

    /// Whether an empty line, or the end of the text, follows.
    boolean isLast(int line) {
        return line + 1 == size()
                || document.text().substring(ends[line], Math.min(starts[line + 1], ends[line] + 3)).contains("\n\n");
    }

    /// Index of the line at an offset, or of the next one; their number at the end.
    int at(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        var before = found >= 0 ? found : -found - 2;
        return before >= 0 && ends[before] > offset ? before : before + 1;
    }

    boolean isLinkedWithin(int line) {
        return inner.touches(starts[line], ends[line]);
    }

    boolean isLinked(int line) {
        return all.touches(starts[line], ends[line]);
    }

    /// The line without what leads to other places of the document.
    String outsideInnerLinks(int line) {
        return inner.outside(document.text(), starts[line], Math.min(ends[line], starts[line] + LOOKED_AT));
    }

    /// The line without what leads anywhere.
    String outsideLinks(int line) {
        return all.outside(document.text(), starts[line], Math.min(ends[line], starts[line] + LOOKED_AT));
    }

    boolean isBody(int line) {
        return roles[line] == TextRole.BODY;
    }

    TextRole role(int line) {
        return roles[line];
    }

    /// Gives a role to a line that has none.
    void mark(int line, TextRole role) {
        if (isBody(line)) {
            roles[line] = role;
        }
    }

    void mark(int from, int to, TextRole role) {
        for (var line = from; line < to; line++) {
            mark(line, role);
        }
    }

    /// Takes a role back from all lines that have it.
    void clear(TextRole role) {
        for (var line = 0; line < size(); line++) {
            roles[line] = roles[line] == role ? TextRole.BODY : roles[line];
        }
    }
}
