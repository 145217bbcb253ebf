package org.lectern.app.cli.bench;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The figures of the benchmark in the form of `bench --json`: of every time the best of all rounds; null where not measured.
///
public record BenchReport(
        int cores,
        @SerializedName("sgemm_gflops") @Nullable Double sgemmGflops,
        int tokens,
        @SerializedName("index_bytes_per_token") double indexBytesPerToken,
        @SerializedName("study_seconds") double studySeconds,
        @SerializedName("restudy_seconds") double restudySeconds,
        @SerializedName("first_token_seconds") Asked firstTokenSeconds,
        @SerializedName("answer_seconds") Asked answerSeconds,
        @SerializedName("anonymous_rss_bytes") @Nullable Long anonymousRssBytes,
        @Nullable BenchReading reading,
        List<BenchFormats.Format> formats,
        @SerializedName("llama_cpp") LlamaBench.@Nullable Speeds llama) {
    /// Seconds of each question.
    record Asked(double first, double second, @SerializedName("after_restart") double afterRestart) {}

    static BenchReport of(List<BenchRound> rounds, Optional<BenchReading> reading, BenchFormats formats,
            Optional<LlamaBench.Speeds> llama) {
        var tokens = rounds.getFirst().tokens();
        var study = best(rounds, BenchRound::studySeconds);
        var memory = rounds.stream().map(BenchRound::anonymousBytes).flatMap(Optional::stream).min(Long::compare);
        return new BenchReport(Runtime.getRuntime().availableProcessors(), formats.sgemmGflops(), tokens,
                (double) rounds.getFirst().indexBytes() / tokens, study, best(rounds, BenchRound::restudySeconds),
                asked(rounds, BenchRound.Asked::firstTokenSeconds), asked(rounds, BenchRound.Asked::seconds),
                memory.orElse(null), reading.orElse(null), formats.formats(), llama.orElse(null));
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
