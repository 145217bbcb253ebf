package org.lectern.app.answering;

import java.util.Locale;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.WholeWords;

/// How far an answer rests on the passages that are shown for it.
public enum Grounding {
    /// It stands in one of them word for word.
    QUOTED,
    /// It stands in none of them; it must not be taken for a quotation.
    OWN_WORDS,
    /// No passage had much attention.
    WEAK,
    /// The model says that the text does not hold the answer.
    NOT_FOUND,
    /// It was stopped before its end.
    STOPPED;


    static Grounding of(Answer answer) {
        return switch (answer.finish()) {
            case CANCELLED -> STOPPED;
            case NOT_FOUND -> NOT_FOUND;
            case END, LENGTH -> !isQuoted(answer) ? OWN_WORDS : Strength.isWeak(answer) ? WEAK : QUOTED;
        };
    }

    private static boolean isQuoted(Answer answer) {
        var words = plain(answer.text());
        return answer.evidence().stream().anyMatch(evidence -> holds(plain(evidence.quote()), words));
    }

    // As whole words: "10" does not stand in "1066", and nothing stands nowhere.
    private static boolean holds(String quote, String words) {
        for (var at = words.isEmpty() ? -1 : quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) {
            if (WholeWords.are(quote, new TextRange(at, at + words.length()))) {
                return true;
            }
        }
        return false;
    }

    // Letters and digits only, in lower case.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
