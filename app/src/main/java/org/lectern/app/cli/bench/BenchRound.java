package org.lectern.app.cli.bench;

import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.AnswerService;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;

/// One run of the benchmark: study, ask twice, start again, ask.
///
/// @param studySeconds indexing a text that was never seen
/// @param restudySeconds finding it again after a restart
/// @param first asked before anything else
/// @param second about the same passages
/// @param afterRestart the second question after a restart
public record BenchRound(
        int tokens,
        int chunks,
        long indexBytes,
        double studySeconds,
        double restudySeconds,
        Asked first,
        Asked second,
        Asked afterRestart,
        Optional<Long> anonymousBytes) {
    private static final String QUESTION = "What did the keeper at Bergen pay for?";
    private static final double NANOS = 1e9;

    /// Times of one answer, the ranking included.
    record Asked(double firstTokenSeconds, double seconds) {}

    /// Opens engines of one model.
    @FunctionalInterface
    interface Engines {
        FocusEngine open() throws InferenceException;
    }

    static BenchRound run(Engines engines, BenchText bench, int tokens, CancelSignal cancel)
            throws InferenceException {
        SourceText source;
        double study;
        Asked first;
        Asked second;
        try (var engine = engines.open()) {
            source = bench.of(tokens, engine);
            try (var fresh = Studied.now(engine, source, cancel)) {
                study = fresh.seconds();
                first = ask(engine, fresh.text(), QUESTION, cancel);
                second = ask(engine, fresh.text(), "Who paid at Bergen?", cancel);
            }
        }
        try (var engine = engines.open()) {
            try (var again = Studied.now(engine, source, cancel)) {
                var text = again.text();
                return new BenchRound(text.tokens(), text.chunks().size(), text.cacheBytes(), study, again.seconds(),
                        first, second, ask(engine, text, QUESTION, cancel), ProcessMemory.anonymousBytes());
            } finally {
                engine.forget(StudyKey.of(source));
            }
        }
    }

    /// A studied text, and how long that took, the cutting into passages and their words included.
    private record Studied(StudiedText text, double seconds) implements AutoCloseable {
        static Studied now(FocusEngine engine, SourceText source, CancelSignal cancel) throws InferenceException {
            var start = System.nanoTime();
            var text = engine.study(source);
            text.encode((chunks, ofChunks) -> {}, cancel);
            return new Studied(text, (System.nanoTime() - start) / NANOS);
        }

        @Override
        public void close() {
            text.close();
        }
    }

    private static Asked ask(FocusEngine engine, StudiedText text, String question, CancelSignal cancel)
            throws InferenceException {
        var answer = engine.answer(new AskRequest(question, new Context.Studied(text, List.of()), new Sampling.Greedy(),
                AnswerService.MAX_NEW_TOKENS, Decoding.FAST), AnswerListener.SILENT, cancel);
        return new Asked(answer.firstToken().toNanos() / NANOS, answer.total().toNanos() / NANOS);
    }
}
