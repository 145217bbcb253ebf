package org.lectern.inference.engine.writing;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.safetensors.AdapterDescription;
import org.lectern.inference.checkpoint.safetensors.AdapterFile;
import org.lectern.inference.decode.Adapters;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.Generation;
import org.lectern.inference.decode.Generator;
import org.lectern.inference.decode.PassageDecoder;
import org.lectern.inference.decode.StopCondition;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.sampling.GreedySampler;
import org.lectern.inference.tokenizer.PromptTemplate;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// The decoder with its rewriting adapter, which says what a question means when it stands alone.
public final class DialogueWriter implements QuestionRewriter, AutoCloseable {
    private static final int TURNS = 4;
    private static final int MOST = 48; // tokens of a question

    private final LoadedModel model;
    private final DecoderModel decoder;
    private final Adapters adapters;
    private final String prompt;
    private final MemoryBudget budget;

    /// @param model stays the caller's, as the adapter does
    public DialogueWriter(LoadedModel model, AdapterFile adapter, MemoryBudget budget) {
        this.model = model;
        this.adapters = new Adapters(model.decoder().shape(), Optional.of(adapter), Optional.empty());
        this.decoder = model.decoder().with(adapters);
        this.prompt = adapter.description().prompt().map(AdapterDescription.Prompt::question)
                .orElse(LecternConfig.QUESTION);
        this.budget = budget;
    }

    @Override
    public Optional<String> standalone(String title, List<Turn> before, String question, CancelSignal cancel)
            throws InferenceException {
        List<Turn> last = before.subList(Math.max(0, before.size() - TURNS), before.size());
        int[] tokens = new PromptTemplate(model.tokenizer(), prompt, LecternConfig.QUESTION)
                .encode(new Dialogue(title, last, question).text()).ids();
        if (tokens.length + MOST > model.config().decoder().maxPositions()) {
            return Optional.empty();
        }
        try (MemoryBudget.Reservation _ = budget.reserve("This question",
                PassageDecoder.bytes(decoder, tokens.length + MOST));
                ChunkKvCache nothing = ChunkKvCache.allocate(decoder.shape(), 0);
                PassageDecoder plain = PassageDecoder.open(decoder, nothing, tokens, model.salienceHeads(),
                        tokens.length + MOST)) {
            AnswerText text = new AnswerText(new TokenStreamDecoder(model.tokenizer()), prompt, piece -> {});
            StopCondition stop = new StopCondition(model.config().endTokens(), MOST);
            Generation generation = new Generator(plain, new GreedySampler(), stop, _ -> {})
                    .generate(text::token, _ -> {}, cancel);
            String written = text.finish().strip();
            return switch (generation.finish()) {
                case CANCELLED, LENGTH -> Optional.empty(); // what gets as long goes round in circles
                case END, NOT_FOUND -> Optional.of(written).filter(words -> !words.isEmpty());
            };
        }
    }

    @Override
    public void close() {
        adapters.close();
    }
}
