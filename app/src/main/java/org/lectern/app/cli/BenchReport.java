package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lectern.inference.api.ModelInfo;

/// The figures of the benchmark in the form of `bench --json`: of every time the best of all rounds; null where not measured.
record BenchReport(
        int cores,
        @SerializedName("sgemm_gflops") Double sgemmGflops,
        int tokens,
        @SerializedName("cache_bytes_per_token") double cacheBytesPerToken,
        @SerializedName("study_seconds") double studySeconds,
        @SerializedName("restudy_seconds") double restudySeconds,
        @SerializedName("first_token_seconds") Asked firstTokenSeconds,
        @SerializedName("answer_seconds") Asked answerSeconds,
        @SerializedName("anonymous_rss_bytes") Long anonymousRssBytes,
        BenchReading reading,
        List<BenchFormats.Format> formats) {
    /// Seconds of each question.
    record Asked(double first, double second, @SerializedName("after_restart") double afterRestart) {}

    static BenchReport of(List<BenchRound> rounds, Optional<BenchReading> reading, BenchFormats formats) {
        var tokens = rounds.getFirst().tokens();
        var study = best(rounds, BenchRound::studySeconds);
        var memory = rounds.stream().map(BenchRound::anonymousBytes).flatMap(Optional::stream).min(Long::compare);
        return new BenchReport(Runtime.getRuntime().availableProcessors(), formats.sgemmGflops(), tokens,
                (double) rounds.getFirst().cacheBytes() / tokens, study, best(rounds, BenchRound::restudySeconds),
                asked(rounds, BenchRound.Asked::firstTokenSeconds), asked(rounds, BenchRound.Asked::seconds),
                memory.orElse(null), reading.orElse(null), formats.formats());
    }

    /// What the rounds alone tell of the weight format that ran.
    static BenchFormats formats(List<BenchRound> rounds, ModelInfo model) {
        return BenchFormats.of(model.weightFormat(),
                rounds.getFirst().tokens() / best(rounds, BenchRound::studySeconds), step(rounds));
    }

    /// Over the answers that have several tokens.
    private static double step(List<BenchRound> rounds) {
        return rounds.stream().flatMap(round -> Stream.of(round.first(), round.second(), round.afterRestart()))
                .mapToDouble(BenchRound.Asked::stepSeconds).filter(seconds -> seconds > 0).min().orElse(0);
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
