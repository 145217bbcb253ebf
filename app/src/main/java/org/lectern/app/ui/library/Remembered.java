package org.lectern.app.ui.library;

import java.util.List;
import org.lectern.app.answering.Answer;

/// What is known of a document from earlier: where the reader was, and what was asked.
///
/// @param page from 1
/// @param answers in the order of their questions
public record Remembered(int page, List<Answer> answers) {
    /// Of a document that was never open.
    public static final Remembered NOTHING = new Remembered(1, List.of());

    public Remembered {
        answers = List.copyOf(answers);
    }
}
