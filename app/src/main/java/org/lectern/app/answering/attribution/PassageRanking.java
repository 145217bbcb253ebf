package org.lectern.app.answering.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.text.Sentences;

/// Ranks what an answer attended to: the chunk that is quoted before the others, these by their share;
/// the sentences inside them by the salience of their tokens.
public final class PassageRanking {
    private static final int MOST = 5;
    private static final double FAR_BELOW = 0.2; // of the best share
    private static final double SAYS_THE_ANSWER = 0.35; // added to the salience share of a sentence that holds the answer
    private static final double NEIGHBOUR = 0.6; // of the best sentence's score
    private static final int LONGEST_QUOTE = 400; // characters, for two sentences

    private PassageRanking() {}

    /// The strongest chunks and their sentences, strongest first.
    ///
    /// @param text what the chunks' ranges refer to
    public static List<RankedPassage> of(String text, Attribution attribution, String answer) {
        return of(chunk -> text, attribution, answer);
    }

    /// The same for chunks of several texts.
    ///
    /// @param text gives the one that a chunk's range refers to
    public static List<RankedPassage> of(IntFunction<String> text, Attribution attribution, String answer) {
        var ranked = attribution.ranked().stream().limit(MOST).toList();
        var largest = ranked.stream().mapToDouble(ChunkShare::share).max().orElse(0);
        return ranked.stream().filter(chunk -> chunk.chunk() == attribution.quoted()
                || (chunk.share() > 0 && chunk.share() >= FAR_BELOW * largest))
                .map(chunk -> passage(text.apply(chunk.chunk()), chunk, answer)).toList();
    }

    private static RankedPassage passage(String text, ChunkShare chunk, String answer) {
        var whole = chunk.range();
        var sentences = Sentences.in(text, whole);
        if (sentences.isEmpty()) {
            return new RankedPassage(chunk.chunk(), chunk.share(), whole, whole, whole);
        }
        var scores = sentences.stream().mapToDouble(sentence -> score(text, sentence, chunk.tokens(), answer))
                .toArray();
        var best = 0;
        for (var i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        var found = best;
        return new RankedPassage(chunk.chunk(), chunk.share(), whole, sentences.get(best),
                beyondOne(text, sentences, answer).orElseGet(() -> quote(sentences, scores, found)));
    }

    // the sentences of an answer that goes on in the next ones
    private static Optional<TextRange> beyondOne(String text, List<TextRange> sentences, String answer) {
        if (answer.isBlank()) {
            return Optional.empty();
        }
        var said = words(answer).matcher(text).region(sentences.getFirst().start(), sentences.getLast().end());
        if (!said.find()) {
            return Optional.empty();
        }
        var range = new TextRange(said.start(), said.end());
        var held = sentences.stream().filter(sentence -> sentence.overlaps(range)).toList();
        return held.size() < 2
                ? Optional.empty()
                : Optional.of(new TextRange(held.getFirst().start(), held.getLast().end()));
    }

    private static double score(String text, TextRange sentence, List<TokenSalience> tokens, String answer) {
        var all = tokens.stream().mapToDouble(TokenSalience::weight).sum();
        var inside = tokens.stream().filter(token -> token.range().overlaps(sentence))
                .mapToDouble(TokenSalience::weight).sum();
        return (all > 0 ? inside / all : 0) + (says(sentence.of(text), answer) ? SAYS_THE_ANSWER : 0);
    }

    private static boolean says(String sentence, String answer) {
        return !answer.isBlank() && words(answer).matcher(sentence).find();
    }

    // whole words, whatever white space parts them
    private static Pattern words(String answer) {
        var words = Arrays.stream(answer.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static TextRange quote(List<TextRange> sentences, double[] scores, int best) {
        var before = best > 0 ? scores[best - 1] : 0;
        var after = best + 1 < scores.length ? scores[best + 1] : 0;
        if (Math.max(before, after) < NEIGHBOUR * scores[best] || scores[best] == 0) {
            return sentences.get(best);
        }
        var first = sentences.get(before > after ? best - 1 : best);
        var second = sentences.get(before > after ? best : best + 1);
        var both = new TextRange(first.start(), second.end());
        return both.length() <= LONGEST_QUOTE ? both : sentences.get(best);
    }
}
