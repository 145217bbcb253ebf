package org.lectern.inference.decode;

import java.util.Optional;
import java.util.Set;
import org.lectern.inference.api.FinishReason;

/// When an answer ends.
///
/// @param endTokens tokens that end it and are no part of it
/// @param notFound says, as the first token, that there is no answer; anywhere else it ends the answer
/// @param maxTokens tokens of the answer at most
public record StopCondition(Set<Integer> endTokens, Optional<NotFound> notFound, int maxTokens) {
    public StopCondition {
        endTokens = Set.copyOf(endTokens);
    }

    /// @param tokens tokens of the answer so far
    Optional<FinishReason> endsBefore(int next, int tokens) {
        boolean none = notFound.isPresent() && notFound.get().token() == next;
        if (none && tokens == 0) {
            return Optional.of(FinishReason.NOT_FOUND);
        }
        return none || endTokens.contains(next) ? Optional.of(FinishReason.END) : Optional.empty();
    }
}
