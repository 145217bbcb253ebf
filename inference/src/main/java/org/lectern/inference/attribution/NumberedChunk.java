package org.lectern.inference.attribution;

import org.lectern.inference.chunk.ContextChunk;

/// A chunk that took part, and its number in the whole document.
public record NumberedChunk(int number, ContextChunk chunk) {}
