package org.lectern.inference.index;

import java.util.BitSet;
import java.util.List;
import org.lectern.inference.api.SourceText.Heading;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;
import org.lectern.inference.api.text.Sentences;

/// Finds the words of a section and the borders between them.
final class WordFinder {
    private static final int LONGEST = 24; // characters of a word
    private static final String CLAUSE_ENDS = ",;:、，；：";
    private static final String CELL = " | "; // between the cells of a table's row

    private final String text;
    private final TextRange section;
    private final BitSet sentences = new BitSet(); // from the section's beginning
    private final BitSet headings = new BitSet();
    private final Words words = new Words();
    private int lineEnds; // since the last word
    private boolean inRow;
    private boolean wasRow;

    private WordFinder(String text, TextRange section) {
        this.text = text;
        this.section = section;
    }

    /// The words of a section with their places in the whole text.
    static Words in(String text, TextRange section, List<Heading> headings) {
        WordFinder finder = new WordFinder(text, section);
        headings.stream().filter(heading -> heading.offset() >= section.start() && heading.offset() < section.end())
                .forEach(heading -> finder.headings.set(finder.visible(heading.offset()) - section.start()));
        finder.findSentences();
        finder.findWords();
        return finder.words;
    }

    private void findSentences() {
        sentences.set(visible(section.start()) - section.start());
        for (int end : Sentences.ends(text, section)) {
            sentences.set(visible(end) - section.start());
        }
    }

    private int visible(int offset) {
        return Scripts.visible(text, offset, section.end());
    }

    private void findWords() {
        inRow = isRow(section.start());
        int place = section.start();
        while (place < section.end()) {
            int codePoint = text.codePointAt(place);
            if (Scripts.isBlank(codePoint)) {
                lineEnds += codePoint == '\n' ? 1 : 0;
                place += Character.charCount(codePoint);
            } else {
                place = addWord(place);
                lineEnds = 0;
            }
        }
    }

    private int addWord(int start) {
        boolean unspaced = Scripts.isUnspaced(text.codePointAt(start));
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < section.end()) {
            int next = text.codePointAt(end);
            boolean isNext = Scripts.isBlank(next) || (!Scripts.isAttached(next)
                    && (unspaced || Scripts.isUnspaced(next) || end - start >= LONGEST));
            if (isNext) {
                break;
            }
            end += Character.charCount(next);
        }
        words.add(start, Math.min(end, section.end()), unspaced ? 1 : Words.WEIGHT, cutBefore(start));
        return end;
    }

    private int cutBefore(int start) {
        if (lineEnds > 0) {
            wasRow = inRow;
            inRow = isRow(start);
        }
        if (headings.get(start - section.start())) {
            return Words.HEADING;
        }
        if (lineEnds > 1 || (inRow != wasRow && lineEnds > 0)) {
            return Words.PARAGRAPH;
        }
        if (lineEnds == 1 && (inRow || !Character.isLowerCase(text.codePointAt(start)))) {
            return Words.SENTENCE;
        }
        boolean afterSpace = start > section.start() && Scripts.isBlank(text.charAt(start - 1));
        if (!inRow && sentences.get(start - section.start())) {
            return Words.SENTENCE;
        }
        if (!inRow && isClauseEnd(start)) {
            return Words.CLAUSE;
        }
        return afterSpace ? Words.WORD : Words.INSIDE;
    }

    private boolean isClauseEnd(int start) {
        int last = start - 1;
        while (last > section.start() && Scripts.isBlank(text.charAt(last))) {
            last--;
        }
        boolean spaced = last < start - 1 || Scripts.isUnspaced(text.codePointAt(start));
        return last >= section.start() && spaced && CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    // whether the line that goes on at a place is the row of a table
    private boolean isRow(int place) {
        int lineEnd = text.indexOf('\n', place, section.end());
        String line = text.substring(place, lineEnd < 0 ? section.end() : lineEnd);
        return line.contains(CELL) || line.indexOf('\t') > 0;
    }
}
