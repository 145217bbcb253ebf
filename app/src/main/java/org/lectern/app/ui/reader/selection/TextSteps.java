package org.lectern.app.ui.reader.selection;

import java.text.BreakIterator;
import java.util.Locale;
import org.lectern.inference.api.TextRange;

/// Where the moving end of a selection goes from an offset in the text of a document on paper.
public record TextSteps(DocumentText text) {
    private static final int WINDOW = 200; // characters around an offset in which a word surely ends

    /// By one character as readers count them.
    public int character(int offset, boolean forward) {
        return step(BreakIterator.getCharacterInstance(Locale.ROOT), offset, forward);
    }

    /// To the begin of a word.
    public int word(int offset, boolean forward) {
        var at = offset;
        do {
            var next = step(BreakIterator.getWordInstance(Locale.ROOT), at, forward);
            if (next == at) {
                return at;
            }
            at = next;
        } while (at < length() && !Character.isLetterOrDigit(characters().codePointAt(at)));
        return at;
    }

    /// The word in which a character stands.
    public TextRange wordAt(int offset) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        var from = Math.max(0, offset - WINDOW);
        breaks.setText(characters().substring(from, Math.min(length(), offset + WINDOW)));
        var end = breaks.following(offset - from);
        return new TextRange(from + breaks.previous(), from + end);
    }

    private int step(BreakIterator breaks, int offset, boolean forward) {
        var from = Math.max(0, offset - WINDOW);
        breaks.setText(characters().substring(from, Math.min(length(), offset + WINDOW)));
        var next = forward ? breaks.following(Math.min(offset, length() - 1) - from) : breaks.preceding(offset - from);
        return next == BreakIterator.DONE ? offset : from + next;
    }

    private String characters() {
        return text.document().text();
    }

    private int length() {
        return characters().length();
    }

    /// The line in which a character stands.
    public TextRange lineAt(int offset) {
        return pageAt(offset).lineAt(offset).orElse(new TextRange(offset, offset));
    }

    /// To the begin or the end of the line.
    public int edge(int offset, boolean forward) {
        var line = lineAt(offset);
        return forward ? line.end() : line.start();
    }

    /// To the line below or above, over the edges of pages.
    public int line(int offset, boolean forward) {
        var number = text.document().pageAt(offset).number();
        var here = text.page(number).index(offset);
        if (here < 0) {
            return offset;
        }
        var lines = text.page(number).lines();
        var from = lines.get(here);
        var next = here + (forward ? 1 : -1);
        while (next < 0 || next >= lines.size()) {
            number += forward ? 1 : -1;
            if (number < 1 || number > text.document().pages().size()) {
                return forward ? length() : 0;
            }
            lines = text.page(number).lines();
            next = forward ? 0 : lines.size() - 1;
        }
        return lines.get(next).gapBeside(from, offset);
    }

    private PageText pageAt(int offset) {
        return text.page(text.document().pageAt(offset).number());
    }
}
