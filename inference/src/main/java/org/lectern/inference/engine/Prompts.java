package org.lectern.inference.engine;

import java.util.Arrays;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.LocalContext;

/// Makes token sequences of requests, within the lengths that the model was trained on.
record Prompts(LoadedModel model) {
    private static final int MAX_SUFFIX = 512;
    /// Part of the trained length that is kept for the answer.
    private static final int ANSWER_PART = 8;

    /// What the decoder reads directly: the question in its form.
    LocalContext local(AskRequest request) throws QuestionTooLong {
        int[] prompt = model.prompt(request.question());
        int limit = room();
        if (prompt.length > limit) {
            throw new QuestionTooLong(prompt.length, limit);
        }
        return LocalContext.of(prompt, suffixLength(prompt.length), model.config().bosToken());
    }

    /// The tokens of a passage that is read before the question; none in other contexts.
    int[] passage(AskRequest request, LocalContext local) {
        if (request.context() instanceof Context.Passage(String text)) {
            int[] passage = model.tokenizer().encode(text).ids();
            return Arrays.copyOf(passage, Math.min(passage.length, room() + 1 - local.tokens().length));
        }
        return new int[0];
    }

    int[] chunkPrefix(SourceText text) {
        return model.config().lectern().chunkPrefix()
                .map(prefix -> model.tokenizer().encode(prefix.replace(LecternConfig.TITLE, text.title())).ids())
                .orElse(new int[0]);
    }

    private int suffixLength(int prompt) {
        LecternConfig lectern = model.config().lectern();
        int longest = Math.max(lectern.maxSuffix(), Math.min(MAX_SUFFIX, lectern.chunkLength()));
        return Math.min(prompt, longest);
    }

    // the trained length without BOS and answer
    private int room() {
        ModelConfig config = model.config();
        return config.maxPositions() - 1 - config.maxPositions() / ANSWER_PART;
    }
}
