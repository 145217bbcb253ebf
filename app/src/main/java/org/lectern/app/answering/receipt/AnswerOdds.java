package org.lectern.app.answering.receipt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.app.answering.AnswerAssembly;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// How likely an answer is among all that the passages offer, and that there is none: one distribution over all passages of a
/// question, as the ranker is trained (shared normalisation, Clark and Gardner, "Simple and Effective Multi-Paragraph Reading
/// Comprehension", 2018).
///
/// @param answer its words
/// @param offered what passages offer as answers
record AnswerOdds(String answer, Offered offered) {
    private static final double NEVER = Math.log(1e-6); // where nothing says so

    /// What may be the answer.
    enum Offered {
        /// The likeliest words of a passage.
        WORDS,
        /// Sentences, of which the answer is one or several.
        SENTENCES,
        /// Sentences in which the answer stands, such as an item of a list.
        HOLDERS
    }

    /// Something that may be the answer.
    private record Offer(String words, double strength) {}

    /// A passage as it was read.
    ///
    /// @param start of the text in what the reading's ranges refer to
    record Seen(Ranked.Read read, String text, int start) {
        static Seen of(Ranked passage) {
            return new Seen(passage.read().orElseThrow(), passage.text(), passage.range().start());
        }

        String words(TextRange range) {
            return text.substring(range.start() - start, range.end() - start);
        }
    }

    /// Of the answer to a question of a kind.
    ///
    /// @return empty where no passage offers it, such as an answer that was counted
    static Optional<AnswerOdds> of(String answer, QuestionKind kind, List<Seen> passages) {
        var own = switch (kind) {
            case FACT, LIST, TABLE, FILE, COMMAND, TALK, OUTSIDE -> Offered.WORDS;
            case YESNO, EXPLAIN, HOWTO, DEFINE, COMPARE, SUMMARY, REWRITE -> Offered.SENTENCES;
        };
        return Stream.of(own, Offered.HOLDERS).map(offered -> new AnswerOdds(answer, offered))
                .filter(odds -> odds.logProbability(passages) > NEVER).findFirst();
    }

    /// Natural logarithm of the answer's probability.
    double logProbability(List<Seen> passages) {
        var said = passages.stream().flatMap(this::offers).filter(offer -> isAnswer(offer.words()))
                .mapToDouble(offer -> Math.exp(offer.strength())).sum();
        var all = passages.stream().flatMap(this::offers).mapToDouble(offer -> Math.exp(offer.strength())).sum();
        return said > 0 ? Math.max(NEVER, Math.log(said) - Math.log1p(all)) : NEVER;
    }

    /// The likeliest words of the likeliest passage.
    Receipt.Finding finding(List<Seen> passages) {
        var odds = logProbability(passages);
        return passages.stream().flatMap(this::offers)
                .max((one, other) -> Double.compare(one.strength(), other.strength()))
                .filter(best -> best.strength() > 0)
                .map(best -> isAnswer(best.words())
                        ? new Receipt.Finding(Receipt.Likeness.SAME, answer, odds)
                        : Receipt.Finding.of(best.words().replaceAll("\\s+", " ").strip(), answer, odds))
                .orElse(Receipt.Finding.nothing(odds));
    }

    private Stream<Offer> offers(Seen seen) {
        var read = seen.read();
        return offered == Offered.WORDS
                ? read.spans().stream().map(one -> new Offer(seen.words(one.range()), read.relevance() + one.margin()))
                : read.sentences().stream()
                        .map(one -> new Offer(seen.words(one.range()), read.relevance() + one.support()));
    }

    private boolean isAnswer(String words) {
        var plain = AnswerAssembly.plain(words);
        var wanted = AnswerAssembly.plain(answer);
        return !plain.isEmpty() && !wanted.isEmpty() && (plain.equals(wanted) || switch (offered) {
            case WORDS -> false;
            case SENTENCES -> wanted.contains(plain);
            case HOLDERS -> (" " + plain + " ").contains(" " + wanted + " ");
        });
    }
}
