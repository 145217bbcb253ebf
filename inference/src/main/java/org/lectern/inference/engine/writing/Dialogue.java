package org.lectern.inference.engine.writing;

import java.util.List;
import org.lectern.inference.api.QuestionRewriter;

/// A conversation as the rewriting adapter was trained to read it: a line for the document's title, one for each turn, and the
/// question (`inference/training/rewriting.py`).
///
/// @param title of the document
/// @param before the earlier turns in order
record Dialogue(String title, List<QuestionRewriter.Turn> before, String question) {
    private static final int LONGEST = 160; // characters of a title, a question, an answer
    private static final String NOT_FOUND = "not found";

    String text() {
        StringBuilder text = new StringBuilder("Text: ").append(shortened(title)).append('\n');
        for (QuestionRewriter.Turn turn : before) {
            String answer = turn.answer().isBlank() ? NOT_FOUND : turn.answer();
            text.append(shortened(turn.question())).append(" — ").append(shortened(answer)).append('\n');
        }
        return text.append(question.strip()).toString();
    }

    // in one line, cut between words
    private static String shortened(String text) {
        String line = String.join(" ", text.strip().split("\\s+"));
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + " …";
    }
}
