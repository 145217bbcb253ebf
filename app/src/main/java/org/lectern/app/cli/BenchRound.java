package org.lectern.app.cli;

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

/// One run of the benchmark: study, ask twice, start again, ask.
///
/// @param studySeconds indexing a text that was never seen
/// @param restudySeconds finding it again after a restart
/// @param first asked before anything else
/// @param second about the same passages
/// @param afterRestart the second question after a restart
record BenchRound(
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
        Studied fresh;
        Asked first;
        Asked second;
        try (var engine = engines.open()) {
            source = bench.of(tokens, engine);
            fresh = Studied.now(engine, source, cancel);
            try (var text = engine.study(source)) {
                first = ask(engine, text, QUESTION, cancel);
                second = ask(engine, text, "Who paid at Bergen?", cancel);
            }
        }
        try (var engine = engines.open()) {
            var again = Studied.now(engine, source, cancel);
            try (var text = engine.study(source)) {
                return new BenchRound(text.tokens(), text.chunks().size(), text.cacheBytes(), fresh.seconds(),
                        again.seconds(), first, second, ask(engine, text, QUESTION, cancel),
                        ProcessMemory.anonymousBytes());
            } finally {
                engine.forget(source);
            }
        }
    }

    private record Studied(double seconds) {
        // the cutting into passages and the words included
        static Studied now(FocusEngine engine, SourceText source, CancelSignal cancel) throws InferenceException {
            var start = System.nanoTime();
            try (var text = engine.study(source)) {
                text.encode((chunks, ofChunks) -> {}, cancel);
                return new Studied((System.nanoTime() - start) / NANOS);
            }
        }
    }

    private static Asked ask(FocusEngine engine, StudiedText text, String question, CancelSignal cancel)
            throws InferenceException {
        var answer = engine.answer(new AskRequest(question, new Context.Studied(text, List.of()), new Sampling.Greedy(),
                AnswerService.MAX_NEW_TOKENS, Decoding.FAST), AnswerListener.SILENT, cancel);
        return new Asked(answer.firstToken().toNanos() / NANOS, answer.total().toNanos() / NANOS);
    }
}
