package org.lectern.app.answering;

import org.lectern.app.answering.kind.QuestionKind;

/// Gives the way in which questions of a kind are answered.
@FunctionalInterface
public interface WaySource {
    Way of(QuestionKind kind);
}
