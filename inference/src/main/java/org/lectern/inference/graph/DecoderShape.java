package org.lectern.inference.graph;

/// The sizes of a decoder, as far as its inputs and outputs show them, and what its chunks' tokens see.
///
/// @param wholeChunks whether a token of a chunk sees all of its chunk; otherwise it sees what stands before it
/// @param startWeight what counts where the decoder says that an answer begins; 0 where it does not say it
public record DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim, boolean wholeChunks,
        double startWeight) {
    /// Tokens see what stands before them.
    public DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim) {
        this(vocabulary, layers, heads, kvHeads, headDim, false, 0);
    }
}
