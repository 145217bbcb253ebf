package org.lectern.inference.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;

/// Cuts a text into passages of about as many words, at headings, ends of paragraphs and sentences, none across a border. Every
/// character that is not white space is in exactly one.
public final class PassageCutter {
    /// Changes when texts are cut otherwise.
    static final int VERSION = 1;

    private static final int USUAL = 120 * Words.WEIGHT;
    private static final int LONGEST = 130 * Words.WEIGHT;
    /// A passage may be so much shorter for the sake of a good cut, the less the better.
    private static final int[] SLACKS = {12 * Words.WEIGHT, 24 * Words.WEIGHT, 48 * Words.WEIGHT};
    /// What is shorter is no passage of its own unless borders enclose it.
    private static final int LEAST = 30 * Words.WEIGHT;
    private static final int LEAST_BEFORE_HEADING = 45 * Words.WEIGHT;

    private PassageCutter() {}

    /// The passages in order.
    public static List<Passage> cut(SourceText source) {
        TreeSet<Integer> borders = new TreeSet<>(source.borders());
        borders.add(source.text().length());
        HeadingPaths paths = new HeadingPaths(source);
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (int end : borders.subSet(1, source.text().length() + 1)) {
            TextRange section = new TextRange(start, end);
            Words words = WordFinder.in(source.text(), section, source.headings());
            int first = 0;
            while (first < words.count()) {
                int next = next(words, first);
                TextRange range = new TextRange(words.start(first), words.end(next - 1));
                passages.add(new Passage(range, asides(source, range), source.title().strip(),
                        paths.at(range.start())));
                first = next;
            }
            start = end;
        }
        return passages;
    }

    private static List<TextRange> asides(SourceText source, TextRange range) {
        List<TextRange> all = source.asides();
        return all.stream().skip(TextRange.firstEndingAfter(range.start(), all, aside -> aside))
                .takeWhile(aside -> aside.start() < range.end())
                .flatMap(aside -> aside.inside(range).stream()).toList();
    }

    // the first word of the passage after the one that begins with a word
    private static int next(Words words, int first) {
        int left = words.weight(first, words.count());
        if (left < LEAST_BEFORE_HEADING + LEAST) {
            return words.count();
        }
        int ideal = left / Math.ceilDiv(left, USUAL);
        boolean fits = left < LONGEST + LEAST;
        int heading = nearest(words, first, LEAST_BEFORE_HEADING, Math.min(LONGEST, left - LEAST),
                Math.max(ideal, LEAST_BEFORE_HEADING), Words.HEADING);
        if (heading > 0 || fits) {
            return heading > 0 ? heading : words.count();
        }
        for (int slack : SLACKS) {
            for (int kind = Words.PARAGRAPH; kind >= Words.SENTENCE; kind--) {
                int found = nearest(words, first, ideal - slack, LONGEST, ideal, kind);
                if (found > 0) {
                    return found;
                }
            }
        }
        for (int kind = Words.CLAUSE; kind >= Words.WORD; kind--) {
            int found = nearest(words, first, ideal - SLACKS[0], LONGEST, ideal, kind);
            if (found > 0) {
                return found;
            }
        }
        return Math.max(first + 1, words.after(first, ideal));
    }

    // of the words before which such a cut is possible, the one nearest to an ideal; 0 if there is none
    private static int nearest(Words words, int first, int least, int most, int ideal, int kind) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int word = words.after(first, least); word < words.count()
                && words.weight(first, word) <= most; word++) {
            int distance = Math.abs(words.weight(first, word) - ideal);
            if (words.cut(word) >= kind && distance < bestDistance) {
                best = word;
                bestDistance = distance;
            }
        }
        return best;
    }
}
