package org.lectern.inference.encoder;

import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

/// Text as the word pieces of a BERT-like model.
///
/// @param first the token before everything
/// @param separator the token after each part
public record WordPieces(Tokenizer tokenizer, int first, int separator) implements AutoCloseable {
    // more than any window holds; the rest of a longer text is not even looked at
    private static final int LONGEST = 8192;

    /// @param file a tokenizer.json
    /// @param nativeDirectory where the library may unpack its native code
    public static WordPieces open(Path file, Path nativeDirectory) throws UnusableModel {
        try {
            Tokenizer tokenizer = Tokenizer.open(file, nativeDirectory);
            return new WordPieces(tokenizer, special(file, tokenizer, "[CLS]"), special(file, tokenizer, "[SEP]"));
        } catch (TokenizerException e) {
            throw new UnusableModel(e.getMessage(), e);
        }
    }

    private static int special(Path file, Tokenizer tokenizer, String token) throws UnusableModel {
        return tokenizer.specialToken(token).orElseThrow(() -> {
            tokenizer.close();
            return new UnusableModel(file + " has no token " + token + ".");
        });
    }

    /// The pieces of a text, without special tokens.
    public Encoding encode(String text) {
        return tokenizer.encode(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
