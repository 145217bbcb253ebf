package org.lectern.app.answering;

import java.util.List;

/// One thing that an answer says, in the document's words.
///
/// @param group what it is said of, where an answer has several sides, such as the two of a comparison or the documents asked;
///     else empty
/// @param evidence numbers of the passages that it rests on
public record Statement(String group, String text, List<Integer> evidence) {
    public Statement {
        evidence = List.copyOf(evidence);
    }

    /// A statement of an answer with one side.
    public Statement(String text, List<Integer> evidence) {
        this("", text, evidence);
    }
}
