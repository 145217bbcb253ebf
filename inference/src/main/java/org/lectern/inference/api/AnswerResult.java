package org.lectern.inference.api;

import java.time.Duration;
import java.util.List;
import org.lectern.inference.api.passage.Ranked;

/// A finished answer.
///
/// @param text the answer; empty for [FinishReason#NOT_FOUND]
/// @param attribution which chunks and tokens took part; empty without chunks
/// @param passages those that were read first, the likeliest to answer before the others
/// @param chunks how many chunks in scope were ranked by words and meaning; the attribution names those that were read
/// @param tokens of the answer
/// @param exactTokens those of the tokens for which every chunk took part anew; all of them with [Decoding#EXACT]
/// @param logProbability natural log of the answer tokens' probability, summed
/// @param notFoundProbability probability of the not-in-this-document token where the strongest chunk (or the passage) is read
///     alone; NaN if the model has none
/// @param firstToken time from the request to the first token
/// @param total time from the request to the end
public record AnswerResult(
        String text,
        FinishReason finish,
        Attribution attribution,
        List<Ranked> passages,
        int chunks,
        int tokens,
        int exactTokens,
        double logProbability,
        double notFoundProbability,
        Duration firstToken,
        Duration total) {
    public AnswerResult {
        passages = List.copyOf(passages);
    }

    /// The same over a ranking.
    ///
    /// @param all how many chunks were ranked
    public AnswerResult over(List<Ranked> ranking, int all) {
        return new AnswerResult(text, finish, attribution, ranking, all, tokens, exactTokens, logProbability,
                notFoundProbability, firstToken, total);
    }

    /// No words.
    ///
    /// @param chunks that took part
    /// @param start [System#nanoTime] when the question was asked
    public static AnswerResult without(FinishReason finish, int chunks, long start) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new AnswerResult("", finish, Attribution.NONE, List.of(), chunks, 0, 0, 0, Double.NaN, taken, taken);
    }
}
