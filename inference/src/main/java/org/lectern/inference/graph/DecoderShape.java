package org.lectern.inference.graph;

/// The sizes of a decoder, as far as its inputs and outputs show them.
public record DecoderShape(int vocabulary, int layers, int heads, int kvHeads, int headDim) {}
