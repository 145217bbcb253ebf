package org.lectern.inference.tokenizer;

import java.nio.file.Path;
import org.lectern.inference.checkpoint.CheckpointException;

/// A tokenizer.json that is missing, damaged or unknown to the tokenizer library; the message names the file.
public final class TokenizerException extends Exception {
    private static final long serialVersionUID = 1L;

    public TokenizerException(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }

    TokenizerException(CheckpointException cause) {
        super(cause.getMessage(), cause);
    }
}
