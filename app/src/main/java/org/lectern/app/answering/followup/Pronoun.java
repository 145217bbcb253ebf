package org.lectern.app.answering.followup;

import java.util.List;

/// A word of a question that stands for something spoken of before.
///
/// @param at its place among the question's words
/// @param to the place after it: "that one" are two words
/// @param possessive whether it says whose something is
/// @param own what tells that it stands for nothing before the question
record Pronoun(int at, int to, Reference type, boolean possessive, boolean subject, List<String> own) {

    /// What it may stand for.
    enum Reference {
        HE, SHE, IT, THEY, THERE, THAT, THOSE, WHICH
    }
}
