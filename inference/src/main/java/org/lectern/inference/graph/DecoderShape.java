package org.lectern.inference.graph;

import java.util.Optional;

/// The sizes of a decoder, as far as its inputs and outputs show them.
///
/// @param adapters widths for low-rank updates; empty where the graph has candidate weights of its own instead
public record DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim,
        Optional<AdapterWidths> adapters) {
    /// Of a graph without adapters.
    public DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim) {
        this(vocabulary, layers, heads, kvHeads, headDim, Optional.empty());
    }
}
