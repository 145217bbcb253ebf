package org.lectern.inference.engine;

import org.lectern.inference.api.AskRequest;
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

    LocalContext local(AskRequest request) throws QuestionTooLong {
        int[] prompt = model.prompt(request.question());
        if (prompt.length > room()) {
            throw new QuestionTooLong(prompt.length, room());
        }
        return LocalContext.of(prompt, suffixLength(prompt.length), model.config().bosToken());
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
        return config.decoder().maxPositions() - 1 - config.decoder().maxPositions() / ANSWER_PART;
    }
}
