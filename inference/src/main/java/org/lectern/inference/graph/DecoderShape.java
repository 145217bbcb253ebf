package org.lectern.inference.graph;

import java.util.Optional;
import java.util.OptionalInt;

/// The sizes of a decoder, as far as its inputs and outputs show them.
///
/// @param window tokens that some layers see, the one that looks included; empty where all layers see everything
/// @param adapters widths for low-rank updates; empty where the graph has candidate weights of its own instead
public record DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim,
        OptionalInt window, Optional<AdapterWidths> adapters) {
    /// Of a graph without windows and adapters.
    public DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim) {
        this(vocabulary, layers, heads, kvHeads, headDim, OptionalInt.empty(), Optional.empty());
    }
}
