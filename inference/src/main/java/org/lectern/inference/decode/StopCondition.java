package org.lectern.inference.decode;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.api.FinishReason;

/// When an answer ends.
///
/// @param endTokens tokens that end it and are no part of it
/// @param notFoundToken says, as the first token, that there is no answer; anywhere else it ends the answer
/// @param maxTokens tokens of the answer at most
public record StopCondition(Set<Integer> endTokens, OptionalInt notFoundToken, int maxTokens) {
    public StopCondition {
        endTokens = Set.copyOf(endTokens);
    }

    /// @param tokens tokens of the answer so far
    Optional<FinishReason> endsBefore(int next, int tokens) {
        boolean notFound = notFoundToken.isPresent() && notFoundToken.getAsInt() == next;
        if (notFound && tokens == 0) {
            return Optional.of(FinishReason.NOT_FOUND);
        }
        return notFound || endTokens.contains(next) ? Optional.of(FinishReason.END) : Optional.empty();
    }
}
