package org.lectern.inference.engine;

import java.time.Duration;
import java.util.List;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.attribution.AttentionAttribution;
import org.lectern.inference.attribution.Attributor;
import org.lectern.inference.chunk.ChunkPlanner;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.Generation;
import org.lectern.inference.decode.Generator;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.decode.StopCondition;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.sampling.Sampler;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// A FocusLLM model that is loaded and ready.
final class FocusLlmEngine implements FocusEngine {
    private final LoadedModel model;
    private final MemoryBudget budget;
    private final ChunkPlanner planner;
    private final Prompts prompts;
    private final Attributor attributor = new AttentionAttribution();

    FocusLlmEngine(LoadedModel model, MemoryBudget budget) {
        this.model = model;
        this.budget = budget;
        this.planner = new ChunkPlanner(model.tokenizer(), model.config().lectern().chunkLength());
        this.prompts = new Prompts(model);
    }

    @Override
    public ModelInfo model() {
        return model.info();
    }

    @Override
    public StudiedText study(SourceText text) {
        return new EncodedText(model.decoder(), budget, text, planner.plan(text, prompts.chunkPrefix(text)));
    }

    @Override
    public AnswerResult answer(AskRequest request, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        LocalContext local = prompts.local(request);
        if (!(request.context() instanceof Context.Studied(StudiedText text, var scope))) {
            return answer(request, local, new SelectedChunks(List.of(), List.of(), List.of()), listener, cancel);
        }
        if (!(text instanceof EncodedText encoded)) {
            throw new IllegalArgumentException("a text that another engine studied");
        }
        CancelSignal either = new CancelSignal();
        try (EncodedText.Use use = encoded.use();
                CancelSignal.Registration _ = cancel.onCancel(either::cancel);
                CancelSignal.Registration _ = use.closing().onCancel(either::cancel);
                SelectedChunks chunks = use.select(scope)) {
            return answer(request, local, chunks, listener, either);
        }
    }

    private AnswerResult answer(AskRequest request, LocalContext local, SelectedChunks chunks, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        long start = System.nanoTime();
        int count = chunks.chunks().size();
        int maxTokens = local.suffix().length + request.maxNewTokens();
        AnswerText answer = new AnswerText(new TokenStreamDecoder(model.tokenizer()), listener);
        try (MemoryBudget.Reservation _ = budget.reserve(ParallelDecoder.bytes(model.decoder(), count, maxTokens));
                ParallelDecoder parallel = ParallelDecoder.open(model.decoder(), chunks.caches(), model.salienceHeads(),
                        maxTokens)) {
            FocusDecoder decoder = new FocusDecoder(parallel,
                    new MainDecoder(model.decoder(), model.attributionHeads()), local);
            StopCondition stop = new StopCondition(model.config().endTokens(), model.notFoundToken(),
                    request.maxNewTokens());
            Generation generation = new Generator(decoder, Sampler.of(request.sampling()), stop)
                    .generate(answer::token, done -> listener.progress(done, count), cancel);
            String text = answer.finish();
            return result(generation, text, chunks, start);
        }
    }

    private AnswerResult result(Generation generation, String text, SelectedChunks chunks, long start) {
        long end = System.nanoTime();
        long first = generation.firstTokenNanos() == 0 ? end : generation.firstTokenNanos();
        return new AnswerResult(text, generation.finish(),
                attributor.attribute(generation.traces(), chunks.chunks()), chunks.chunks().size(),
                generation.tokens(), generation.logProbability(), generation.notFoundProbability(),
                Duration.ofNanos(first - start), Duration.ofNanos(end - start));
    }

    @Override
    public void close() {
        model.close();
    }
}
