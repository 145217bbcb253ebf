package org.lectern.inference.checkpoint;

import java.util.List;
import java.util.Optional;

/// The "lectern" object of config.json: how this model was trained to be asked.
///
/// @param promptTemplate the local context, with {question} where the question goes
/// @param chunkLength document tokens in a chunk at most, prefix included (S)
/// @param maxSuffix tokens of the local context appended to every chunk for ordinary questions
/// @param notFound the token that means "not in this document", and when it is believed
/// @param verbatim whether an answer is always a quotation
/// @param secondReading what a chunk that is read alone counts, and which one that is
/// @param questionFirst whether a chunk that is read alone, or a passage, has the question before it too
/// @param wordMatches whether the decoder is shown which words question and text share (`model.embed_matches.weight`)
/// @param answerStart how tokens of a chunk that has the question before it tell where the answer begins
/// @param attributionHeads main-pass heads whose attention names the chunk; empty means the upper half of the layers
/// @param salienceHeads chunk-pass heads whose attention names the passage; empty means the upper half of the layers
/// @param wholeChunks whether a token of a chunk sees all of its chunk, as in an encoder
/// @param chunkPrefix put before the text of every chunk, with {title} where the document's title goes
public record LecternConfig(
        String promptTemplate,
        int chunkLength,
        int maxSuffix,
        Optional<NotFound> notFound,
        boolean verbatim,
        SecondReading secondReading,
        boolean questionFirst,
        boolean wordMatches,
        Optional<AnswerStart> answerStart,
        List<Head> attributionHeads,
        List<Head> salienceHeads,
        boolean wholeChunks,
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
                Optional.empty(), false, SecondReading.NONE, false, false, Optional.empty(), List.of(), List.of(),
                false,
                Optional.empty());
    }

    /// Whether a chunk is also read alone: for its say in the answer, or for whether there is one.
    public boolean readsTwice() {
        return secondReading.weight() > 0 || notFound.isPresent();
    }

    /// @param token as the tokenizer names it
    /// @param threshold the probability of the token, as the first of an answer, from which on there is no answer
    public record NotFound(String token, double threshold) {}

    /// How one chunk is chosen to be read alone, and what it counts.
    ///
    /// @param weight beside all chunks, from 0 to 1
    /// @param questionWords weight of the question's words beside the logarithm of attention
    /// @param contenders chunks of which each is read alone before one is chosen
    /// @param doubt weight of what they say themselves, the log odds that there is no answer
    public record SecondReading(double weight, double questionWords, int contenders, double doubt) {
        public static final SecondReading NONE = new SecondReading(0, 0, 1, 1);

        /// Chunks that are held at the same time while one is chosen: the contenders and the one with the most attention.
        public int readTogether() {
            return contenders + 1;
        }
    }

    /// The likelihood of a token, which stands for "here the answer begins", after some of the layers.
    ///
    /// @param layers that a token has gone through then
    /// @param weight of its logarithm beside that of the answer's first token
    public record AnswerStart(int layers, int token, double weight) {}

    /// One query head.
    public record Head(int layer, int head) {}
}
