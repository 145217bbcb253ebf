package org.lectern.inference.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
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
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.chunk.ChunkPlanner;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.chunk.TokenWords;
import org.lectern.inference.chunk.WordMatch;
import org.lectern.inference.decode.FastDecoder;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.Generation;
import org.lectern.inference.decode.Generator;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.decode.PassageDecoder;
import org.lectern.inference.decode.SecondReading;
import org.lectern.inference.decode.SoleChunk;
import org.lectern.inference.decode.StepDecoder;
import org.lectern.inference.decode.StopCondition;
import org.lectern.inference.decode.TokenConstraint;
import org.lectern.inference.decode.VerbatimConstraint;
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
            Asked asked = prompts.asked(request);
            return switch (request.context()) {
                case Context.Studied studied -> answerStudied(request, asked, List.of(studied), listener, either);
                case Context.Several(List<Context.Studied> texts) ->
                    answerStudied(request, asked, texts, listener, either);
                case Context.Passage _,Context.Nothing _ ->
                    answer(request, asked, SelectedChunks.none(), listener, either);
            };
        }
    }

    private AnswerResult answerStudied(AskRequest request, Asked asked, List<Context.Studied> texts,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        try (UsedTexts used = UsedTexts.of(texts, cancel)) {
            return answer(request, asked, used.chunks(), listener, cancel);
        }
    }

    private AnswerResult answer(AskRequest request, Asked asked, SelectedChunks chunks, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        long start = System.nanoTime();
        int count = chunks.chunks().size();
        LocalContext local = asked.local(chunks.words());
        int maxTokens = local.suffix().length + request.maxNewTokens();
        Attributor attributor = new AttentionAttribution(chunks.chunks());
        AnswerText answer = new AnswerText(new TokenStreamDecoder(model.tokenizer()), listener);
        try (MemoryBudget.Reservation _ = shelves.budget()
                .reserve("This question", bytes(request.decoding(), count, maxTokens, asked));
                ParallelDecoder parallel = ParallelDecoder.open(model.decoder(), chunks.caches(), model.salienceHeads(),
                        maxTokens);
                StepDecoder decoder = decoder(request, parallel, chunks, asked, local)) {
            StopCondition stop = new StopCondition(model.config().endTokens(), model.notFound(),
                    request.maxNewTokens());
            Generation generation = new Generator(decoder, Sampler.of(request.sampling()), stop,
                    constraint(chunks, asked.passage().ids()), attributor)
                    .generate(answer::token, done -> listener.progress(done, count), cancel);
            String text = answer.finish();
            return result(generation, text, attributor.attribution(), count, local.suffix().length,
                    parallel.nanos(), start);
        }
    }

    private long bytes(Decoding decoding, int chunks, int maxTokens, Asked asked) {
        int chunkLength = model.config().lectern().chunkLength();
        int together = Math.max(1, Math.min(chunks, model.config().lectern().secondReading().readTogether()));
        int alone = asked.ahead() + (chunks == 0 ? asked.passage().length() : chunkLength);
        return together * PassageDecoder.bytes(model.decoder().shape(), alone)
                + ParallelDecoder.bytes(model.decoder(), chunks, maxTokens) + switch (decoding) {
                    case EXACT -> 0;
                    case FAST -> FastDecoder.bytes(model.decoder(), chunks, chunkLength + maxTokens);
                };
    }

    private StepDecoder decoder(AskRequest request, ParallelDecoder parallel, SelectedChunks chunks, Asked asked,
            LocalContext local) {
        MainDecoder main = new MainDecoder(model.decoder(), model.attributionHeads());
        if (asked.passage().length() > 0) {
            return new PassageDecoder(main, asked.withQuestion(asked.passage()), asked.ahead(),
                    asked.behind(asked.passage()));
        }
        StepDecoder focus = switch (request.decoding()) {
            case EXACT -> new FocusDecoder(parallel, main, local);
            case FAST -> new FastDecoder(parallel, main, local);
        };
        return parallel.chunks() > 0 && model.config().lectern().readsTwice()
                ? new SecondReading(focus, alone(parallel, chunks.words(), asked), main,
                        rule(asked.prompt(), chunks.words()))
                : focus;
    }

    private SoleChunk alone(ParallelDecoder parallel, List<TokenWords> chunks, Asked asked) {
        IntFunction<int[]> behind = number -> asked.behind(chunks.get(number));
        return asked.first()
                ? SoleChunk.encoded(model.decoder(), number -> asked.withQuestion(chunks.get(number)),
                        asked.ahead(), behind)
                : SoleChunk.asStudied(parallel, behind);
    }

    private SecondReading.Rule rule(TokenWords question, List<TokenWords> chunks) {
        LecternConfig.SecondReading config = model.config().lectern().secondReading();
        float[] words = new float[chunks.size()];
        if (config.questionWords() > 0) {
            words = WordMatch.scores(question, chunks);
            for (int chunk = 0; chunk < words.length; chunk++) {
                words[chunk] *= (float) config.questionWords();
            }
        }
        return new SecondReading.Rule(config.weight(), words, config.contenders(), config.doubt(), model.notFound());
    }

    private TokenConstraint constraint(SelectedChunks chunks, int... passage) {
        List<int[]> read = passage.length > 0
                ? List.of(passage)
                : chunks.chunks().stream().map(chunk -> chunk.chunk().text().ids()).toList();
        return model.config().lectern().verbatim() && !read.isEmpty()
                ? new VerbatimConstraint(read, model.config().endTokens())
                : TokenConstraint.none();
    }

    private static AnswerResult result(Generation generation, String text, Attribution attribution, int chunks,
            int suffixTokens, long chunkNanos, long start) {
        long end = System.nanoTime();
        long first = generation.firstTokenNanos() == 0 ? end : generation.firstTokenNanos();
        return new AnswerResult(text, generation.finish(), attribution, chunks, suffixTokens, generation.tokens(),
                generation.exactTokens(), generation.logProbability(), generation.notFoundProbability(),
                Duration.ofNanos(first - start), Duration.ofNanos(chunkNanos),
                Duration.ofNanos(end - start));
    }

    @Override
    public void close() {
        gate.close(model::close);
    }
}
