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
/// @param studySeconds encoding a text that was never seen
/// @param restudySeconds finding it again after a restart
/// @param first asked before anything else
/// @param fast with fast decoding, of 20 digits
/// @param exact the same with exact decoding
/// @param afterRestart the second question after a restart
record BenchRound(
        int tokens,
        int chunks,
        long cacheBytes,
        double studySeconds,
        double restudySeconds,
        Asked first,
        Asked second,
        Asked fast,
        Asked exact,
        Asked afterRestart,
        Optional<Long> anonymousBytes) {
    private static final String QUESTION = "What did the keeper at Bergen pay for?";
    private static final double NANOS = 1e9;

    /// Times of one answer.
    ///
    /// @param stepSeconds from token to token, the end being one; 0 if there was no token
    /// @param chunkSeconds of all the chunk passes
    /// @param suffixTokens of the question
    /// @param tokens of the answer
    record Asked(double firstTokenSeconds, double seconds, double stepSeconds, double chunkSeconds, int suffixTokens,
            int tokens) {}

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
        Asked fast;
        Asked exact;
        try (var engine = engines.open()) {
            source = bench.of(tokens, engine);
            try (var text = engine.study(source)) {
                fresh = Studied.now(text, cancel);
                first = ask(engine, text, "Who wrote it down?", Decoding.FAST, cancel);
                second = ask(engine, text, QUESTION, Decoding.FAST, cancel);
                fast = ask(engine, text, BenchText.KEY_QUESTION, Decoding.FAST, cancel);
                exact = ask(engine, text, BenchText.KEY_QUESTION, Decoding.EXACT, cancel);
            }
        }
        try (var engine = engines.open()) {
            try (var text = engine.study(source)) {
                var again = Studied.now(text, cancel);
                var third = ask(engine, text, QUESTION, Decoding.FAST, cancel);
                return new BenchRound(text.tokens(), text.chunks().size(), text.cacheBytes(), fresh.seconds(),
                        again.seconds(), first, second, fast, exact,
                        third, ProcessMemory.anonymousBytes());
            } finally {
                engine.forget(source);
            }
        }
    }

    private record Studied(double seconds) {
        static Studied now(StudiedText text, CancelSignal cancel) throws InferenceException {
            var start = System.nanoTime();
            text.encode((chunks, ofChunks) -> {}, cancel);
            return new Studied((System.nanoTime() - start) / NANOS);
        }
    }

    private static Asked ask(FocusEngine engine, StudiedText text, String question, Decoding decoding,
            CancelSignal cancel)
            throws InferenceException {
        var answer = engine.answer(new AskRequest(question, new Context.Studied(text, List.of()), new Sampling.Greedy(),
                AnswerService.MAX_NEW_TOKENS, decoding), AnswerListener.SILENT, cancel);
        var first = answer.firstToken().toNanos() / NANOS;
        var total = answer.total().toNanos() / NANOS;
        return new Asked(first, total, answer.tokens() > 0 ? (total - first) / answer.tokens() : 0,
                answer.chunkPasses().toNanos() / NANOS, answer.suffixTokens(), answer.tokens());
    }
}
