package org.lectern.inference.checkpoint.vocabulary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The tokens of a GGUF file and how text becomes tokens.
///
/// @param file that errors name
/// @param preTokenizer of a byte-level vocabulary; SentencePiece has none
/// @param tokens by id
/// @param types by id
/// @param scores by id, of SentencePiece; higher ones are merged first
/// @param merges pairs with a space between, of a byte-level vocabulary
/// @param unknown id of the token for what no other stands for
public record Vocabulary(Path file, Optional<PreTokenizer> preTokenizer, List<String> tokens, List<TokenType> types,
        List<Float> scores, List<String> merges, int unknown) {
    public Vocabulary {
        tokens = List.copyOf(tokens);
        types = List.copyOf(types);
        scores = List.copyOf(scores);
        merges = List.copyOf(merges);
    }
}
