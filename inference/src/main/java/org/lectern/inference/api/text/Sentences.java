package org.lectern.inference.api.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;

/// Cuts text into sentences.
public final class Sentences {
    /// Ends that are no end: titles, short forms and initials.
    private static final Pattern GOES_ON = Pattern.compile(
            "(?s).*(?:^|[\\s(\\[“\"])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Sr|Jr|Gen|Col|Capt|Lt|Rev|Hon|vs|etc|cf|e\\.g|i\\.e|"
                    + "Fig|Figs|Eq|Eqs|Sec|Ch|No|Nos|Vol|pp?|ed|eds|al|approx|ca|[A-Z]|(?:[A-Za-z]\\.)+[A-Za-z])\\.\\s*");

    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?。！？…:：;]\\p{Po}*+[\"'”’»)\\]]*+\\s*+");
    private static final Pattern CONTINUED = Pattern
            .compile("(?s)\\s*(?:\\p{Ll}(?![.)])|[,;=≤≥<>∈→≠≈+−]|[^\\p{L}]{0,12}\\p{L}?[^\\p{L}\\p{N}]{0,4}=).*");
    private static final Pattern UNFINISHED = Pattern
            .compile(
                    "(?s).*(?:[,=≤≥∈→+(−]|\\b(?:the|a|an|of|is|are|that|by|and|or|where|with|for|der|die|das|und|ist|mit|von))\\s*");

    private static final Pattern FORMULA = Pattern.compile("[=≤≥<>∈→≠≈+∑∫√∞^_]");
    private static final int SHORT = 25; // characters

    private Sentences() {}

    /// Whether what stands before a line end and what stands behind it is one sentence that a displayed formula, a page or a column cuts.
    public static boolean goesOn(String before, String after) {
        boolean isLabel = before.length() < SHORT && !FORMULA.matcher(before).find(); // of a row, an item, a heading
        return !ENDED.matcher(before).matches() && (UNFINISHED.matcher(before).matches()
                || (!isLabel && CONTINUED.matcher(after).matches()));
    }

    /// The sentences inside a range, without the white space around them; a line end always ends a sentence.
    public static List<TextRange> in(String text, TextRange range) {
        List<TextRange> sentences = new ArrayList<>();
        for (TextRange line : lines(text, range)) {
            int start = line.start();
            for (int end : ends(text, line)) {
                if (end == line.end() || !GOES_ON.matcher(text.substring(start, end)).matches()) {
                    add(text, start, end, sentences);
                    start = end;
                }
            }
        }
        return sentences;
    }

    /// All sentences of a text.
    public static List<TextRange> in(String text) {
        return in(text, new TextRange(0, text.length()));
    }

    /// Where sentences end inside a range by Unicode's rules alone, which know neither lines nor short forms: what passages are
    /// cut by and rankers are trained with. Ascending; the last is the range's end.
    public static List<Integer> ends(String text, TextRange range) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(range.of(text));
        List<Integer> ends = new ArrayList<>();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(range.start() + end);
        }
        return ends;
    }

    private static List<TextRange> lines(String text, TextRange range) {
        List<TextRange> lines = new ArrayList<>();
        int start = range.start();
        while (start < range.end()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 || feed >= range.end() ? range.end() : feed + 1;
            lines.add(new TextRange(start, end));
            start = end;
        }
        return lines;
    }

    private static void add(String text, int start, int end, List<TextRange> sentences) {
        TextRange visible = Scripts.visible(text, new TextRange(start, end));
        if (visible.length() > 0) {
            sentences.add(visible);
        }
    }
}
