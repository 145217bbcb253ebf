package org.lectern.inference.engine.writing;

import java.util.stream.IntStream;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.ContextChunk;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.PromptTemplate;

/// Makes token sequences of questions and passages, within the lengths that the model was trained on.
record Prompts(LoadedModel model) {
    private static final int MAX_SUFFIX = 512;
    /// Part of the trained length that is kept for the answer.
    private static final int ANSWER_PART = 8;

    LocalContext local(String question) throws QuestionTooLong {
        int[] prompt = model.prompt(question);
        if (prompt.length > room()) {
            throw new QuestionTooLong(prompt.length, room());
        }
        return LocalContext.behind(prefix(""), prompt, suffixLength(prompt.length), model.config().bosToken());
    }

    /// A passage as a chunk, cut at the end where it is longer than a chunk may be.
    ContextChunk chunk(FoundPassage passage) {
        LecternConfig lectern = model.config().lectern();
        int[] prefix = prefix(passage.heading());
        int[] shortPrefix = IntStream.of(prefix).limit(lectern.longestPrefix()).toArray();
        Encoding all = model.tokenizer().encode(passage.text());
        Encoding text = all.slice(0, Math.min(all.length(), lectern.chunkLength() - shortPrefix.length));
        int[] tokens = IntStream.concat(IntStream.of(shortPrefix), IntStream.of(text.ids())).toArray();
        return new ContextChunk(tokens, shortPrefix.length, text.shifted(passage.range().start()), passage.range());
    }

    private int[] prefix(String title) {
        return PromptTemplate.prefix(model.tokenizer(), model.config().lectern(), title);
    }

    private int suffixLength(int prompt) {
        LecternConfig lectern = model.config().lectern();
        int longest = Math.max(lectern.maxSuffix(), Math.min(MAX_SUFFIX, lectern.chunkLength()));
        return Math.min(prompt, longest);
    }

    // the trained length without BOS and answer
    private int room() {
        ModelConfig config = model.config();
        return config.decoder().maxPositions() - 1 - config.decoder().maxPositions() / ANSWER_PART;
    }
}
