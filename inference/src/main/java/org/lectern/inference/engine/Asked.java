package org.lectern.inference.engine;

import java.util.function.IntFunction;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.chunk.TokenWords;

/// A question as tokens, around whatever is read.
///
/// @param prompt without BOS
/// @param suffix tokens of the prompt that every chunk sees
/// @param first whether the prompt stands before a chunk or a passage that is read alone, too
/// @param passage what is read instead of chunks; none when chunks are
record Asked(LoadedModel model, TokenWords prompt, int suffix, boolean first, TokenWords passage) {
    /// What the decoder reads directly, and what each chunk sees of it.
    ///
    /// @param chunks by number
    LocalContext local(IntFunction<TokenWords> chunks) {
        LocalContext plain = local(prompt.ids());
        return model.config().lectern().wordMatches()
                ? new LocalContext(plain.tokens(), plain.suffix(),
                        chunk -> local(model.marked(prompt, chunks.apply(chunk))).suffix())
                : plain;
    }

    /// What stands behind a chunk or a passage that is read alone.
    int[] behind(TokenWords text) {
        return local(model.marked(prompt, text)).tokens();
    }

    /// A chunk or a passage with what stands before it.
    int[] withQuestion(TokenWords text) {
        return first
                ? TokenWords.none(model.marked(text, prompt)).behind(TokenWords.none(model.marked(prompt, text))).ids()
                : text.ids();
    }

    /// Tokens before a chunk or a passage that is read alone.
    int ahead() {
        return first ? prompt.length() : 0;
    }

    private LocalContext local(int... tokens) {
        return LocalContext.of(tokens, suffix, model.config().bosToken());
    }
}
