package org.lectern.app.marks;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// Finds the places of quotes in a text that may be read otherwise than when they were made: first where they stood, then by their
/// letters and digits alone, whatever white space, hyphens and punctuation became of, last by their beginning and end. Of several
/// places the one counts whose surroundings are most alike, then the nearest.
public final class QuoteFinder {
    private static final int LONG = 60; // letters that are known without what stands around them
    private static final int TELLING = 12; // letters that hardly stand anywhere twice
    private static final int ENDS = 20; // letters by which a beginning and an end are known
    private static final double STRETCH = 0.3; // by which a quote may have become longer or shorter

    private final Document document;
    private Optional<Letters> letters = Optional.empty();

    public QuoteFinder(Document document) {
        this.document = document;
    }

    /// Where the words of a quote stand now; empty where they do not any more.
    public Optional<TextRange> find(Quote quote) {
        if (quote.words().isEmpty()) {
            return Optional.empty();
        }
        if (isUnmoved(quote)) {
            return Optional.of(quote.span());
        }
        if (letters.isEmpty()) {
            letters = Optional.of(Letters.of(document.text()));
        }
        var wanted = new Wanted(Letters.of(quote.words()).all(), Letters.of(quote.before()).all(),
                Letters.of(quote.after()).all(), quote.span().start());
        if (wanted.words.isEmpty()) { // signs only
            return Optional.empty();
        }
        return whole(letters.get(), wanted).or(() -> byItsEnds(letters.get(), wanted))
                .map(span -> withSigns(span, quote.words()));
    }

    // The signs before the first letter and behind the last one, where they are still there.
    private TextRange withSigns(TextRange span, String words) {
        var first = IntStream.range(0, words.length()).filter(at -> isLetter(words, at)).findFirst().orElse(0);
        var behind = words.length();
        while (behind > 0 && !isLetter(words, behind - 1)) {
            behind--;
        }
        var from = span.start() - first;
        var start = from >= 0 && document.text().startsWith(words.substring(0, first), from) ? from : span.start();
        var end = document.text().startsWith(words.substring(behind), span.end())
                ? span.end() + words.length() - behind
                : span.end();
        return new TextRange(start, end);
    }

    private static boolean isLetter(String words, int at) {
        return Character.isLetterOrDigit(words.charAt(at)) || Character.isSurrogate(words.charAt(at));
    }

    private boolean isUnmoved(Quote quote) {
        var around = quote.before() + quote.words() + quote.after();
        var from = quote.span().start() - quote.before().length();
        return from >= 0 && document.text().startsWith(around, from);
    }

    /// What is looked for, in letters.
    ///
    /// @param place offset in the text at which it stood
    private record Wanted(String words, String before, String after, int place) {
        /// How many of the letters around a place are those that stood around the quote.
        int likeness(String text, int from, int to) {
            var back = 0;
            while (back < Math.min(before.length(), from)
                    && before.charAt(before.length() - 1 - back) == text.charAt(from - 1 - back)) {
                back++;
            }
            var on = 0;
            while (on < Math.min(after.length(), text.length() - to) && after.charAt(on) == text.charAt(to + on)) {
                on++;
            }
            return back + on;
        }

        /// Words stand elsewhere too: a place is theirs where half of what stood around them does as well, or where they are long.
        boolean isTold(int likeness) {
            return (words.length() >= LONG || 2 * likeness >= before.length() + after.length()) && words.length()
                    + likeness >= Math.min(TELLING, words.length() + before.length() + after.length());
        }
    }

    private static Optional<TextRange> whole(Letters text, Wanted wanted) {
        var all = text.all();
        var length = wanted.words.length();
        return IntStream.iterate(all.indexOf(wanted.words), at -> at >= 0, at -> all.indexOf(wanted.words, at + 1))
                .filter(at -> wanted.isTold(wanted.likeness(all, at, at + length))).boxed()
                .max(Comparator.<Integer>comparingInt(at -> wanted.likeness(all, at, at + length))
                        .thenComparingInt(at -> -Math.abs(text.origin(at) - wanted.place)))
                .map(at -> text.span(at, at + length));
    }

    private static Optional<TextRange> byItsEnds(Letters text, Wanted wanted) {
        var length = wanted.words.length();
        if (length < 2 * ENDS) {
            return Optional.empty();
        }
        var all = text.all();
        var first = wanted.words.substring(0, ENDS);
        var last = wanted.words.substring(length - ENDS);
        return IntStream.iterate(all.indexOf(first), at -> at >= 0, at -> all.indexOf(first, at + 1))
                .mapToObj(at -> new TextRange(at, Math.max(at, end(all, last, at, length))))
                .filter(span -> span.length() > 0)
                .min(Comparator.<TextRange>comparingInt(span -> Math.abs(span.length() - length))
                        .thenComparingInt(span -> Math.abs(text.origin(span.start()) - wanted.place)))
                .map(span -> text.span(span.start(), span.end()));
    }

    // where the last letters end that are about as far behind a beginning as they were; -1 where none are
    private static int end(String all, String last, int from, int length) {
        var shortest = (int) (length * (1 - STRETCH));
        var longest = (int) (length * (1 + STRETCH));
        return IntStream
                .iterate(all.indexOf(last, from + shortest - ENDS), at -> at >= 0 && at + ENDS <= from + longest,
                        at -> all.indexOf(last, at + 1))
                .map(at -> at + ENDS).boxed()
                .min(Comparator.comparingInt(end -> Math.abs(end - from - length))).orElse(-1);
    }
}
