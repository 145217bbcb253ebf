package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.LineBoxes;

/// Takes the lines of a page as they enter the running text.
final class PageGlyphsBuilder {
    private final PageLines page;
    private final int start;
    private final List<Integer> lineStarts = new ArrayList<>();
    private char[] sides = new char[1024];
    private int length; // characters

    PageGlyphsBuilder(PageLines page, int start) {
        this.page = page;
        this.start = start;
    }

    /// @param offset of the line's first character in the document's text
    void line(LineBoxes boxes, int offset) {
        lineStarts.add(offset);
        length = offset - start;
        ensure((length + boxes.size()) * PageGlyphs.SIDES);
        for (var i = 0; i < boxes.size(); i++) {
            add(boxes.get(i).clip(page.width(), page.height()));
        }
    }

    private void add(Box box) {
        if (!box.isEmpty()) {
            var at = length * PageGlyphs.SIDES;
            sides[at] = (char) Math.floor(box.left() / page.width() * PageGlyphs.STEPS);
            sides[at + 1] = (char) Math.floor(box.top() / page.height() * PageGlyphs.STEPS);
            sides[at + 2] = (char) Math.min(PageGlyphs.STEPS, Math.ceil(box.right() / page.width() * PageGlyphs.STEPS));
            sides[at + 3] = (char) Math.min(PageGlyphs.STEPS,
                    Math.ceil(box.bottom() / page.height() * PageGlyphs.STEPS));
        }
        length++;
    }

    private void ensure(int size) {
        if (size > sides.length) {
            sides = Arrays.copyOf(sides, Math.max(size, sides.length * 2));
        }
    }

    /// Forgets the last character.
    void dropLast() {
        length--;
        Arrays.fill(sides, length * PageGlyphs.SIDES, (length + 1) * PageGlyphs.SIDES, (char) 0);
    }

    PageGlyphs finish() {
        ensure(length * PageGlyphs.SIDES);
        return new PageGlyphs(page.number(), page.width(), page.height(), start,
                Arrays.copyOf(sides, length * PageGlyphs.SIDES),
                lineStarts.stream().mapToInt(Integer::intValue).toArray());
    }
}
