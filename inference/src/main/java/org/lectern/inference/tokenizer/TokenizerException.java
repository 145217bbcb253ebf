package org.lectern.inference.tokenizer;

import java.nio.file.Path;
import java.util.Objects;
import org.lectern.inference.checkpoint.CheckpointException;

/// A tokenizer.json that is missing, damaged or unknown to the tokenizer library; the message names the file.
public final class TokenizerException extends Exception {
    private static final long serialVersionUID = 1L;

    TokenizerException(Path file, String problem) {
        super(file + " " + problem);
    }

    public TokenizerException(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }

    TokenizerException(CheckpointException cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every constructor gives one");
    }
}
