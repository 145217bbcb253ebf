package org.lectern.inference.engine;

import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.TokenWords;

/// Makes token sequences of requests, within the lengths that the model was trained on.
record Prompts(LoadedModel model) {
    private static final int MAX_SUFFIX = 512;
    /// Part of the trained length that is kept for the answer.
    private static final int ANSWER_PART = 8;

    Asked asked(AskRequest request) throws QuestionTooLong {
        TokenWords prompt = model.prompt(request.question());
        int limit = room();
        if (prompt.length() > limit) {
            throw new QuestionTooLong(prompt.length(), limit);
        }
        boolean first = first(prompt.length());
        int left = limit - prompt.length() * (first ? 2 : 1);
        return new Asked(prompt, model.shared(prompt), model.config().bosToken(), suffixLength(prompt.length()), first,
                passage(request, left));
    }

    // a longer question than those of training stands behind the chunk only
    private boolean first(int prompt) {
        LecternConfig lectern = model.config().lectern();
        return lectern.questionFirst() && prompt <= lectern.maxSuffix();
    }

    private TokenWords passage(AskRequest request, int limit) {
        if (request.context() instanceof Context.Passage(String text)) {
            TokenWords passage = TokenWords.of(model.tokenizer().encode(text), text, 0);
            return passage.limit(Math.clamp(limit, 0, passage.length()));
        }
        return TokenWords.none();
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
