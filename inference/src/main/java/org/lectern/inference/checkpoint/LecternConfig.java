package org.lectern.inference.checkpoint;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.checkpoint.chat.ChatPrompt;

/// The "lectern" object of config.json: how this model was trained to be asked.
///
/// @param promptTemplate the local context, with {question} where the question goes
/// @param chunkLength document tokens in a chunk at most, prefix included (S)
/// @param maxSuffix tokens of the local context appended to every chunk for ordinary questions
/// @param attributionHeads main-pass heads whose attention names the chunk; empty means the upper half of the layers
/// @param salienceHeads chunk-pass heads whose attention names the passage; empty means the upper half of the layers
/// @param chunkPrefix put before the text of every chunk, with {title} where the document's title goes
public record LecternConfig(
        String promptTemplate,
        int chunkLength,
        int maxSuffix,
        List<Head> attributionHeads,
        List<Head> salienceHeads,
        Optional<String> chunkPrefix) {
    public static final String QUESTION = "{question}";
    public static final String TITLE = "{title}";

    public LecternConfig {
        attributionHeads = List.copyOf(attributionHeads);
        salienceHeads = List.copyOf(salienceHeads);
    }

    /// For checkpoints that were not trained by Lectern.
    public static LecternConfig forForeignModel(int maxPositions) {
        return new LecternConfig("\nQuestion: " + QUESTION + "\nAnswer:", Math.min(512, maxPositions / 4), 64,
                List.of(), List.of(), Optional.empty());
    }

    /// For those of them that begin texts with a token, or are asked in a chat.
    ///
    /// @param bos text of the token that the tokenizer puts before every text, "" if it puts none; it stands there once, also if
    ///            the chat begins with it
    public static LecternConfig forForeignModel(int maxPositions, Optional<ChatPrompt> chat, String bos) {
        LecternConfig base = forForeignModel(maxPositions);
        LecternConfig plain = bos.isEmpty() ? base : base.behind(bos);
        return chat.filter(prompt -> !(prompt.between() + prompt.suffix() + prompt.prefix()).contains(QUESTION))
                .map(prompt -> new LecternConfig(prompt.between() + QUESTION + prompt.suffix(), plain.chunkLength(),
                        plain.maxSuffix(), List.of(), List.of(),
                        Optional.of(prompt.prefix().startsWith(bos) ? prompt.prefix() : bos + prompt.prefix())))
                .orElse(plain);
    }

    /// The same, or that of a model that is asked plainly where what a chat says before a passage leaves it too little room: what
    /// is cut off a chat makes it another one.
    ///
    /// @param prefixTokens of what stands before a passage without a title
    /// @param maxPositions of the model
    public LecternConfig fitting(int prefixTokens, int maxPositions) {
        boolean fits = prefixTokens <= longestPrefix() || chunkPrefix.orElse("").contains(TITLE);
        return fits ? this : forForeignModel(maxPositions);
    }

    /// Tokens that may stand before the text of a chunk.
    public int longestPrefix() {
        return chunkLength / 2;
    }

    private LecternConfig behind(String prefix) {
        return new LecternConfig(promptTemplate, chunkLength, maxSuffix, attributionHeads, salienceHeads,
                Optional.of(prefix));
    }

    /// One query head.
    public record Head(int layer, int head) {}
}
