package org.lectern.app.evaluation.files;

import java.nio.file.Path;
import java.util.List;

/// A question about a document, and what is right.
///
/// @param file the document
/// @param before what is asked first, in the same conversation
/// @param answers any of them is right, or all are wanted; empty where nothing answers it, or only eyes can judge
/// @param wantsAll whether all answers are wanted
/// @param language of question and document: en, de, ja
public record FileQuestion(String id, Path file, AskedKind kind, String question, List<String> before,
        List<String> answers, boolean wantsAll, AnswerPlaces places, String language) {
    public FileQuestion {
        before = List.copyOf(before);
        answers = List.copyOf(answers);
    }
}
