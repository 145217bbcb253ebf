package org.lectern.app.answering.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;

/// The sentence that holds the most telling words of a question, and what it measures if that is asked, for languages that no network here reads.
///
/// @param said the words that answer: a measure, else the sentence
/// @param isMeasured whether it says the measure that is asked for, or none is
/// @param share of what all the question's words tell that stands in the sentence, 0 to 1; that of its passage counts a little
record TellingSentence(ScopedChunks document, TextRange range, TextRange said, double share, boolean isMeasured) {
    /// Chosen by hand on questions about a Japanese novel, a third of which it does not answer.
    private static final double LIKELY = 0.7;
    private static final double PASSAGE = 0.3; // what a word counts that stands only near the sentence
    private static final double MEASURED = 0.25; // what it counts to say a measure that is asked for

    private static final Pattern QUESTION = Pattern.compile(".*(?:[?？؟]|か[。」』]?|か知ら[。」』]?|吗。?|呢。?|까\\.?)[」』”\"]?",
            Pattern.DOTALL);

    private record Chunk(ScopedChunks document, TextRange range) {
        String text() {
            return range.of(document.document().text());
        }
    }

    String text() {
        return said.of(document.document().text()).replaceAll("\\s+", " ").strip();
    }

    /// How strong it is as evidence, 0 to 1.
    double weight() {
        return Math.clamp(share, 0, 1);
    }

    /// Whether it holds enough for an answer.
    boolean isLikely() {
        return isMeasured && share >= LIKELY;
    }

    /// Of the passages that hold the most, the best of each; none where no word of the question stands anywhere.
    static List<TellingSentence> of(Asking asking, int most) {
        var chunks = asking.asked().documents().stream()
                .flatMap(document -> document.ranges().stream().map(range -> new Chunk(document, range))).toList();
        var words = new TellingWords(asking.question(), chunks.stream().map(Chunk::text).toList());
        var measure = AskedMeasure.of(asking.question());
        return chunks.stream().flatMap(chunk -> best(asking, chunk, words, measure).stream())
                .sorted(Comparator.comparingDouble(TellingSentence::share).reversed()).limit(most).toList();
    }

    private static Optional<TellingSentence> best(Asking asking, Chunk chunk, TellingWords words,
            Optional<AskedMeasure> measure) {
        if (asking.cancel().isCancelled()) {
            return Optional.empty();
        }
        var near = words.share(chunk.text());
        return near == 0
                ? Optional.empty()
                : Sentences.in(chunk.document.document().text(), chunk.range).stream()
                        .map(range -> of(chunk, range, words, near, measure))
                        .filter(sentence -> !QUESTION
                                .matcher(sentence.range.of(sentence.document.document().text())).matches())
                        .max(Comparator.comparingDouble(TellingSentence::share))
                        .filter(sentence -> sentence.share > 0);
    }

    private static TellingSentence of(Chunk chunk, TextRange range, TellingWords words, double near,
            Optional<AskedMeasure> measure) {
        var text = range.of(chunk.document.document().text());
        var own = words.share(text);
        var share = own + PASSAGE * (near - own);
        if (measure.isEmpty()) {
            return new TellingSentence(chunk.document, range, range, share, true);
        }
        var said = measure.get().in(text).stream().min(Comparator.comparingInt(found -> words.distance(text, found)));
        return new TellingSentence(chunk.document, range, said.map(found -> found.from(range.start())).orElse(range),
                said.isPresent() ? share + MEASURED : share - MEASURED, said.isPresent());
    }
}
