package org.lectern.inference.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.MemoryUse;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.PlanListener;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.attribution.AttentionAttribution;
import org.lectern.inference.attribution.Attributor;
import org.lectern.inference.chunk.ChunkPlanner;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.FastDecoder;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.Generation;
import org.lectern.inference.decode.Generator;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.decode.StepDecoder;
import org.lectern.inference.decode.StopCondition;
import org.lectern.inference.engine.device.RunningDevice;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.sampling.Sampler;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// A FocusLLM model that is loaded and ready.
final class FocusLlmEngine implements FocusEngine {
    private final LoadedModel model;
    private final RunningDevice device;
    private final Shelves shelves;
    private final ChunkPlanner planner;
    private final Prompts prompts;
    private final Gate gate = new Gate();

    FocusLlmEngine(LoadedModel model, RunningDevice device, Shelves shelves) {
        this.model = model;
        this.device = device;
        this.shelves = shelves;
        this.planner = new ChunkPlanner(model.tokenizer(), model.config().lectern().chunkLength());
        this.prompts = new Prompts(model);
    }

    @Override
    public ModelInfo model() {
        return model.info().on(devices().running().provider());
    }

    @Override
    public DeviceReport devices() {
        return device.report();
    }

    @Override
    public MemoryUse memory() {
        return shelves.budget().use();
    }

    @Override
    public void useMemory(long budgetBytes) {
        shelves.budget().resize(budgetBytes);
    }

    @Override
    public Optional<StudiedText> study(SourceText text, PlanListener listener, CancelSignal cancel) {
        CancelSignal either = new CancelSignal();
        IntConsumer onRead = characters -> listener.read(characters, text.text().length());
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            return planner.plan(text, prompts.chunkPrefix(text), onRead, either)
                    .map(chunks -> new EncodedText(gate, model.decoder(), shelves, text, chunks));
        }
    }

    @Override
    public void forget(SourceText text) throws StorageFailure {
        shelves.forget(text);
    }

    @Override
    public AnswerResult answer(AskRequest request, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        CancelSignal either = new CancelSignal();
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            LocalContext local = prompts.local(request);
            return switch (request.context()) {
                case Context.Studied studied -> answerStudied(request, local, List.of(studied), listener, either);
                case Context.Several(List<Context.Studied> texts) ->
                    answerStudied(request, local, texts, listener, either);
                case Context.Passage _,Context.Nothing _ ->
                    answer(request, local, SelectedChunks.none(), listener, either);
            };
        }
    }

    private AnswerResult answerStudied(AskRequest request, LocalContext local, List<Context.Studied> texts,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        try (UsedTexts used = UsedTexts.of(texts, cancel)) {
            return answer(request, local, used.chunks(), listener, cancel);
        }
    }

    private AnswerResult answer(AskRequest request, LocalContext local, SelectedChunks chunks, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        long start = System.nanoTime();
        int count = chunks.chunks().size();
        int maxTokens = local.suffix().length + request.maxNewTokens();
        Attributor attributor = new AttentionAttribution(chunks.chunks());
        AnswerText answer = new AnswerText(new TokenStreamDecoder(model.tokenizer()), listener);
        try (MemoryBudget.Reservation _ = shelves.budget()
                .reserve("This question", bytes(request.decoding(), count, maxTokens));
                ParallelDecoder parallel = ParallelDecoder.open(model.decoder(), chunks.caches(), model.salienceHeads(),
                        maxTokens);
                StepDecoder decoder = decoder(request, parallel, local)) {
            StopCondition stop = new StopCondition(model.config().endTokens(), request.maxNewTokens());
            Generation generation = new Generator(decoder, Sampler.of(request.sampling()), stop, attributor)
                    .generate(answer::token, done -> listener.progress(done, count), cancel);
            String text = answer.finish();
            return result(generation, text, attributor.attribution(), count, local.suffix().length,
                    parallel.nanos(), start);
        }
    }

    private long bytes(Decoding decoding, int chunks, int maxTokens) {
        return ParallelDecoder.bytes(model.decoder(), chunks, maxTokens) + switch (decoding) {
            case EXACT -> 0;
            case FAST -> FastDecoder.bytes(model.decoder(), chunks,
                    model.config().lectern().chunkLength() + maxTokens);
        };
    }

    private StepDecoder decoder(AskRequest request, ParallelDecoder parallel, LocalContext local) {
        MainDecoder main = new MainDecoder(model.decoder(), model.attributionHeads());
        return switch (request.decoding()) {
            case EXACT -> new FocusDecoder(parallel, main, local);
            case FAST -> new FastDecoder(parallel, main, local);
        };
    }

    private static AnswerResult result(Generation generation, String text, Attribution attribution, int chunks,
            int suffixTokens, long chunkNanos, long start) {
        long end = System.nanoTime();
        long first = generation.firstTokenNanos() == 0 ? end : generation.firstTokenNanos();
        return new AnswerResult(text, generation.finish(), attribution, chunks, suffixTokens, generation.tokens(),
                generation.exactTokens(), generation.logProbability(), Double.NaN,
                Duration.ofNanos(first - start), Duration.ofNanos(chunkNanos),
                Duration.ofNanos(end - start));
    }

    @Override
    public void close() {
        gate.close(model::close);
    }
}
