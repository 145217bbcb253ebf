package org.lectern.app.evaluation.files;

import java.util.Locale;

/// What a question of an evaluation wants, as whoever wrote it says.
public enum AskedKind {
    FACT,
    /// Yes or no.
    YESNO,
    /// The sentences that say why, how or what.
    EXPLAIN,
    /// All items that are named.
    LIST,
    /// How often a word occurs.
    COUNT,
    /// A cell of a table.
    TABLE,
    /// About the file: who wrote it, how many pages it has.
    FILE,
    /// What it is about; only eyes can judge that.
    SUMMARY,
    /// Nothing in the document answers it; right is a refusal.
    NEAR_MISS,
    /// A fact, asked so that it leans on the question before.
    FOLLOW_UP;

    /// As rows name it.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AskedKind labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
