package org.lectern.inference.engine.writing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.attribution.AttentionAttribution;
import org.lectern.inference.attribution.Attributor;
import org.lectern.inference.attribution.NumberedChunk;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.FastDecoder;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.Generation;
import org.lectern.inference.decode.Generator;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.decode.StepDecoder;
import org.lectern.inference.decode.StopCondition;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Sampler;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// FocusLLM over the passages that were found: each is a chunk with the question behind it and gives a candidate, and the
/// decoder writes the answer from the candidates and the question.
public final class FocusWriter implements Answerer {
    private final LoadedModel model;
    private final MemoryBudget budget;
    private final PassageCaches caches;
    private final Prompts prompts;
    private final int most;

    /// @param model stays the caller's
    /// @param modelKey names everything that the model's results depend on
    /// @param most passages that are read for a question
    public FocusWriter(LoadedModel model, MemoryBudget budget, PassageStore store, String modelKey, int most) {
        this.model = model;
        this.budget = budget;
        this.caches = new PassageCaches(model.decoder(), store, modelKey);
        this.prompts = new Prompts(model);
        this.most = most;
    }

    @Override
    public AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        LocalContext local = prompts.local(request.question());
        List<FoundPassage> passages = found.stream().limit(most)
                .sorted(Comparator.comparingInt(FoundPassage::number)).toList();
        List<NumberedChunk> chunks = passages.stream()
                .map(passage -> new NumberedChunk(passage.number(), prompts.chunk(passage))).toList();
        List<PassageCaches.Tokens> tokens = IntStream.range(0, chunks.size()).mapToObj(
                i -> new PassageCaches.Tokens(passages.get(i).stored(), chunks.get(i).chunk().tokens())).toList();
        int maxTokens = local.suffix().length + request.maxNewTokens();
        try (MemoryBudget.Reservation _ = budget.reserve("This question", bytes(request.decoding(), chunks, maxTokens));
                Documents documents = new Documents(caches.of(tokens, ready -> {}, cancel))) {
            return answer(request, new Asked(chunks, documents, local, maxTokens), start, listener, cancel);
        } catch (RunCancelled e) {
            return AnswerResult.without(FinishReason.CANCELLED, chunks.size(), start);
        }
    }

    /// @param maxTokens tokens that will be stepped through at most
    private record Asked(List<NumberedChunk> chunks, Documents documents, LocalContext local, int maxTokens) {}

    /// The passages' keys and values while a question uses them.
    private record Documents(List<ChunkKvCache> caches) implements AutoCloseable {
        @Override
        public void close() {
            caches.forEach(ChunkKvCache::close);
        }
    }

    private AnswerResult answer(AskRequest request, Asked asked, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        int count = asked.chunks.size();
        Attributor attributor = new AttentionAttribution(asked.chunks);
        AnswerText answer = new AnswerText(new TokenStreamDecoder(model.tokenizer()),
                model.config().lectern().promptTemplate(), listener);
        try (ParallelDecoder parallel = ParallelDecoder.open(model.decoder(), asked.documents.caches,
                model.salienceHeads(), asked.maxTokens);
                StepDecoder decoder = decoder(request, parallel, asked.local)) {
            StopCondition stop = new StopCondition(model.config().endTokens(), request.maxNewTokens());
            Generation generation = new Generator(decoder, Sampler.of(request.sampling()), stop, attributor)
                    .generate(answer::token, done -> listener.progress(done, count), cancel);
            String text = answer.finish();
            return result(generation, text, attributor.attribution(), asked, start);
        }
    }

    private StepDecoder decoder(AskRequest request, ParallelDecoder parallel, LocalContext local) {
        MainDecoder main = new MainDecoder(model.decoder(), model.attributionHeads());
        return switch (request.decoding()) {
            case EXACT -> new FocusDecoder(parallel, main, local);
            case FAST -> new FastDecoder(parallel, main, local);
        };
    }

    private long bytes(Decoding decoding, List<NumberedChunk> chunks, int maxTokens) {
        int[] lengths = chunks.stream().mapToInt(chunk -> chunk.chunk().tokens().length).toArray();
        int longest = Arrays.stream(lengths).max().orElse(0);
        return PassageCaches.bytes(model.decoder(), lengths.length, longest)
                + ParallelDecoder.bytes(model.decoder(), lengths.length, maxTokens) + switch (decoding) {
                    case EXACT -> 0;
                    case FAST -> FastDecoder.bytes(model.decoder(), lengths.length, longest + maxTokens);
                };
    }

    private static AnswerResult result(Generation generation, String text, Attribution attribution, Asked asked,
            long start) {
        long end = System.nanoTime();
        long first = generation.firstTokenNanos() == 0 ? end : generation.firstTokenNanos();
        return new AnswerResult(text, generation.finish(), attribution, List.of(), asked.chunks.size(),
                generation.tokens(), generation.exactTokens(),
                generation.logProbability(), Double.NaN, Duration.ofNanos(first - start),
                Duration.ofNanos(end - start));
    }
}
