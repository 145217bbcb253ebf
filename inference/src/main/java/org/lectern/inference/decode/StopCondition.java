package org.lectern.inference.decode;

import java.util.Optional;
import java.util.Set;
import org.lectern.inference.api.FinishReason;

/// When an answer ends.
///
/// @param endTokens tokens that end it and are no part of it
/// @param maxTokens tokens of the answer at most
public record StopCondition(Set<Integer> endTokens, int maxTokens) {
    public StopCondition {
        endTokens = Set.copyOf(endTokens);
    }

    Optional<FinishReason> endsBefore(int next) {
        return endTokens.contains(next) ? Optional.of(FinishReason.END) : Optional.empty();
    }
}
