package org.lectern.app.evaluation.bench;

import java.util.Map;
import java.util.function.Supplier;

/// One thing that a benchmark asks.
///
/// @param id the same in every run of the same data and seed
/// @param round samples of one round are spread over all that a benchmark varies; the next round repeats them with other texts
/// @param at what is varied, such as `length` in thousands of tokens, `depth` in percent, `position`, `needles`
/// @param prompt made when it is asked; long texts are not kept
/// @param mostTokens of an answer to the published prompt
public record BenchSample(String id, int round, Map<String, Integer> at, Supplier<BenchPrompt> prompt, BenchJudge judge,
        int mostTokens) {
    public BenchSample {
        at = Map.copyOf(at);
    }
}
