package org.lectern.app.ui.reader.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.WholeWords;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.document.words.Spellings;
import org.lectern.app.settings.FindSettings;

/// Looks for words in a long text; accents, width and the kind of white space do not count, case only where it is wanted.
final class Finder {
    private static final int PIECE = 1 << 16; // characters that are looked through between two questions whether to go on
    private static final int OVERLAP = 2000; // characters that a place may be long

    private final Pattern pattern;
    private final FindSettings manner;

    private Finder(Pattern pattern, FindSettings manner) {
        this.pattern = pattern;
        this.manner = manner;
    }

    /// @param typed empty for words of white space only
    static Optional<Finder> of(String typed, FindSettings manner) {
        var words = FoldedText.fold(typed, manner.cased()).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finder(Pattern
                        .compile(Arrays.stream(words.split("\\s+")).map(word -> Spellings.pattern(word).pattern())
                                .collect(Collectors.joining("\\s+"))),
                        manner));
    }

    /// The places in order, the first `most` of them; none that overlap.
    List<TextRange> find(String text, int most, BooleanSupplier goesOn) {
        var found = new ArrayList<TextRange>();
        for (var from = 0; from < text.length() && found.size() < most && goesOn.getAsBoolean(); from += PIECE) {
            var piece = text.substring(from, Math.min(text.length(), from + PIECE + OVERLAP));
            var begin = from;
            var free = found.isEmpty() ? 0 : found.getLast().end();
            new FoldedText(piece, manner.cased())
                    .all(pattern, span -> begin + span.start() >= free
                            && (!manner.whole() || WholeWords.are(text, moved(span, begin))))
                    .stream().filter(span -> span.start() < PIECE).map(span -> moved(span, begin))
                    .forEach(found::add);
        }
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    private static TextRange moved(TextRange span, int by) {
        return new TextRange(span.start() + by, span.end() + by);
    }
}
