package org.lectern.app.answering.kind;

/// What kind of answer a question wants.
public enum QuestionKind {
    /// Words of the text: who, when, where, how many, which.
    FACT,
    /// Yes or no.
    YESNO,
    /// All of something, or how often something stands there.
    LIST,
    /// Why, and what something means.
    EXPLAIN,
    /// How something is done.
    HOWTO,
    /// What a word stands for.
    DEFINE,
    /// What two things have in common or not.
    COMPARE,
    /// What it is about.
    SUMMARY,
    /// A figure out of a table.
    TABLE,
    /// Title, author, length, chapters: what the file says of itself.
    FILE,
    /// Something that the window does.
    COMMAND,
    /// Other words for words of the text: shorter, simpler, in another language.
    REWRITE,
    /// Something said to Lectern.
    TALK,
    /// Something that no document holds.
    OUTSIDE
}
