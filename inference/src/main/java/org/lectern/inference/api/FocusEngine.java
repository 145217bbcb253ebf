package org.lectern.inference.api;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.InferenceException.StorageFailure;

/// A loaded FocusLLM model (arXiv 2408.11745) that studies texts and answers questions about them. Safe for use by several
/// threads; closing it ends the work in progress.
public interface FocusEngine extends AutoCloseable {
    ModelInfo model();

    /// What runs the model now, and which other devices were refused and why; changes when a device fails.
    DeviceReport devices();

    /// Why the disk does not keep what was made of the model, such as that it is full: the model then works from a temporary
    /// folder, or answers are quotations only. Empty while everything is kept.
    default Optional<StorageFailure> notKept() {
        return Optional.empty();
    }

    /// How much memory is taken now.
    MemoryUse memory();

    /// Sets another memory budget at once; what is taken stays, and what does not fit beside it is refused.
    ///
    /// @param budgetBytes native memory for the weights, for runs, and for chunk caches that are not on disk
    void useMemory(long budgetBytes);

    /// Cuts a text into chunks, whose words can be found at once; nothing is encoded before [StudiedText#encode]. The caller
    /// closes the result.
    ///
    /// @return empty when cancelled
    /// @throws InferenceException when memory or the runtime fails
    Optional<StudiedText> study(SourceText text, Retention retention, CancelSignal cancel) throws InferenceException;

    /// Cuts a text that may be stored into chunks.
    ///
    /// @throws InferenceException when memory or the runtime fails
    default StudiedText study(SourceText text) throws InferenceException {
        return study(text, Retention.STORED, new CancelSignal())
                .orElseThrow(() -> new IllegalStateException("closed while it was used"));
    }

    /// Removes what is kept on disk of a text, for every model; one that is open serves on and is stored no more.
    ///
    /// @throws InferenceException when the disk refuses
    void forget(StudyKey text) throws InferenceException;

    /// What finds and reads the passages that are answered from.
    PassageRanker passages();

    /// What writes questions that lean on a conversation so that they stand alone; empty where the model has not learned it.
    default Optional<QuestionRewriter> rewriter() {
        return Optional.empty();
    }

    /// Answers a question on the caller's thread, streaming pieces to the listener. A cancelled answer returns what there is
    /// with [FinishReason#CANCELLED].
    ///
    /// @throws InferenceException when the question is too long, or memory or the runtime fails
    AnswerResult answer(AskRequest request, AnswerListener listener, CancelSignal cancel) throws InferenceException;

    @Override
    void close();
}
