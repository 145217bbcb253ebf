package org.lectern.app.desk.memory;

import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.library.ReadingPosition;

/// What is known of a document from earlier: where the reader was, and what was asked.
///
/// @param position where the reader was
/// @param answers in the order of their questions
public record Remembered(ReadingPosition position, List<Answer> answers) {
    /// Of a document that was never open.
    public static final Remembered NOTHING = new Remembered(ReadingPosition.START, List.of());

    public Remembered {
        answers = List.copyOf(answers);
    }
}
