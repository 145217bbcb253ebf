package org.lectern.app.answering;

import org.lectern.inference.api.InferenceException;

/// A way to answer questions of some kinds.
@FunctionalInterface
public interface Way {
    /// Answers on the caller's thread. A cancelled answer has [Grounding#STOPPED].
    Answer answer(Asking asking) throws InferenceException;
}
