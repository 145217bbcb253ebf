package org.lectern.inference.chunk;

import org.lectern.inference.api.TextRange;
import org.lectern.inference.tokenizer.Encoding;

/// One chunk of a document.
///
/// @param tokens [prefix][text]: what the decoder reads
/// @param prefixLength tokens before the document's own
/// @param text the document's own tokens
/// @param range characters of the document, without white space around
public record ContextChunk(int[] tokens, int prefixLength, Encoding text, TextRange range) {}
