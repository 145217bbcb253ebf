package org.lectern.inference.checkpoint.vocabulary;

import java.util.Optional;

/// What a token of a GGUF file stands for, in the order of their numbers from 1 on.
public enum TokenType {
    NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE;

    public static Optional<TokenType> numbered(long number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[(int) number - 1]) : Optional.empty();
    }
}
