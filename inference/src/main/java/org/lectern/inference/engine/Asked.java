package org.lectern.inference.engine;

import java.util.List;
import java.util.OptionalInt;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.chunk.SharedWords;
import org.lectern.inference.chunk.TokenWords;

/// A question as tokens, around whatever is read.
///
/// @param prompt without BOS
/// @param shared shows which of its words a text has too
/// @param suffix tokens of the prompt that every chunk sees
/// @param first whether the prompt stands before a chunk or a passage that is read alone, too
/// @param passage what is read instead of chunks; none when chunks are
record Asked(TokenWords prompt, SharedWords shared, OptionalInt bosToken, int suffix, boolean first,
        TokenWords passage) {
    /// What the decoder reads directly, and what each chunk sees of it.
    ///
    /// @param chunks by number
    LocalContext local(List<TokenWords> chunks) {
        LocalContext plain = local(prompt.ids());
        return shared.isEmpty()
                ? plain
                : new LocalContext(plain.tokens(), plain.suffix(), chunk -> local(marked(chunks.get(chunk))).suffix());
    }

    /// What stands behind a chunk or a passage that is read alone.
    int[] behind(TokenWords text) {
        return local(marked(text)).tokens();
    }

    /// A chunk or a passage with what stands before it.
    int[] withQuestion(TokenWords text) {
        return first
                ? TokenWords.none(shared.marked(text)).behind(TokenWords.none(marked(text))).ids()
                : text.ids();
    }

    /// Tokens before a chunk or a passage that is read alone.
    int ahead() {
        return first ? prompt.length() : 0;
    }

    // the prompt as that text sees it
    private int[] marked(TokenWords text) {
        return shared.in(text).marked(prompt);
    }

    private LocalContext local(int... tokens) {
        return LocalContext.of(tokens, suffix, bosToken);
    }
}
