package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lectern.inference.api.ModelInfo;

/// The figures of the benchmark in the form of `bench --json`: of every time the best of all rounds; null where not measured.
///
/// @param questionShare tokens of the second question over those of a chunk
record BenchReport(
        int cores,
        @SerializedName("sgemm_gflops") Double sgemmGflops,
        int tokens,
        @SerializedName("cache_bytes_per_token") double cacheBytesPerToken,
        @SerializedName("study_seconds") double studySeconds,
        @SerializedName("restudy_seconds") double restudySeconds,
        @SerializedName("first_token_seconds") Asked firstTokenSeconds,
        @SerializedName("answer_seconds") Asked answerSeconds,
        @SerializedName("question_share") double questionShare,
        Decoding decoding,
        @SerializedName("anonymous_rss_bytes") Long anonymousRssBytes,
        BenchReading reading,
        List<BenchFormats.Format> formats) {
    /// Seconds of each question.
    record Asked(double first, double second, @SerializedName("after_restart") double afterRestart) {}

    /// The same question with fast and with exact decoding.
    ///
    /// @param tokens of the answer
    /// @param fastStepSeconds of one further token
    /// @param fastSeconds of the whole answer
    /// @param fastChunkShare part of the answer's time that the chunk passes take; the rest is the main passes, mostly
    record Decoding(
            int tokens,
            @SerializedName("fast_step_seconds") double fastStepSeconds,
            @SerializedName("exact_step_seconds") double exactStepSeconds,
            @SerializedName("fast_seconds") double fastSeconds,
            @SerializedName("exact_seconds") double exactSeconds,
            @SerializedName("fast_chunk_share") double fastChunkShare,
            @SerializedName("exact_chunk_share") double exactChunkShare) {
        static Decoding of(List<BenchRound> rounds) {
            return new Decoding(rounds.getFirst().fast().tokens(),
                    best(rounds, round -> round.fast().stepSeconds()),
                    best(rounds, round -> round.exact().stepSeconds()), best(rounds, round -> round.fast().seconds()),
                    best(rounds, round -> round.exact().seconds()),
                    best(rounds, round -> chunkShare(round.fast())),
                    best(rounds, round -> chunkShare(round.exact())));
        }

        private static double chunkShare(BenchRound.Asked asked) {
            return asked.seconds() > 0 ? asked.chunkSeconds() / asked.seconds() : 0;
        }
    }

    static BenchReport of(List<BenchRound> rounds, Optional<BenchReading> reading, BenchFormats formats) {
        var tokens = rounds.getFirst().tokens();
        var study = best(rounds, BenchRound::studySeconds);
        var memory = rounds.stream().map(BenchRound::anonymousBytes).flatMap(Optional::stream).min(Long::compare);
        return new BenchReport(Runtime.getRuntime().availableProcessors(), formats.sgemmGflops(), tokens,
                (double) rounds.getFirst().cacheBytes() / tokens, study, best(rounds, BenchRound::restudySeconds),
                asked(rounds, BenchRound.Asked::firstTokenSeconds), asked(rounds, BenchRound.Asked::seconds),
                questionShare(rounds.getFirst()), Decoding.of(rounds),
                memory.orElse(null), reading.orElse(null), formats.formats());
    }

    /// What the rounds alone tell of the weight format that ran.
    static BenchFormats formats(List<BenchRound> rounds, ModelInfo model) {
        return BenchFormats.of(model.weightFormat(),
                rounds.getFirst().tokens() / best(rounds, BenchRound::studySeconds),
                best(rounds, round -> round.exact().stepSeconds()));
    }

    private static double questionShare(BenchRound round) {
        return (double) round.second().suffixTokens() * round.chunks() / round.tokens();
    }

    private static Asked asked(List<BenchRound> rounds, ToDoubleFunction<BenchRound.Asked> time) {
        return new Asked(best(rounds, round -> time.applyAsDouble(round.first())),
                best(rounds, round -> time.applyAsDouble(round.second())),
                best(rounds, round -> time.applyAsDouble(round.afterRestart())));
    }

    private static double best(List<BenchRound> rounds, ToDoubleFunction<BenchRound> time) {
        return rounds.stream().mapToDouble(time).min().orElseThrow();
    }
}
