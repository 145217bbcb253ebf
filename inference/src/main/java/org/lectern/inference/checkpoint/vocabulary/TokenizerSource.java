package org.lectern.inference.checkpoint.vocabulary;

import java.nio.file.Path;

/// What a tokenizer is made of.
public sealed interface TokenizerSource {
    /// A tokenizer.json.
    record File(Path file) implements TokenizerSource {}

    /// The text of a tokenizer.json in another file.
    record Json(Path file, String text) implements TokenizerSource {}

    /// Tokens in the metadata of a GGUF file.
    record Metadata(Vocabulary vocabulary) implements TokenizerSource {}
}
