package org.lectern.app.answering.followup.grammar;

/// What a word may be in a question; the words of each are in the language's resource.
public enum Part {
    /// Question words.
    WH,
    /// Auxiliaries; [#BE] and [#DO] are among them.
    AUX, BE, DO,
    /// What stands before a noun; "the" and "his" are definite, "a" and "some" indefinite.
    DETERMINER, DEFINITE, INDEFINITE,
    NUMBER, PREPOSITION,
    /// What begins a further clause: "when", "that".
    CLAUSE,
    /// What joins a question to the one before: "and", "so".
    LEADING,
    PRONOUN,
    /// "anyone", "someone".
    ANYONE,
    ADVERB, ADJECTIVE,
    /// Verbs as they stand in dictionaries, and their past forms that cannot be derived.
    VERB, PAST,
    YES,
    /// Nouns and titles of men, of women, of either; of places, of times.
    MALE, FEMALE, PERSON, PLACE, TIME,
    /// What something has: "cause", "price".
    RELATION,
    /// Nouns that are several without "s", and words with "s" that are one.
    PLURAL, NOTPLURAL,
    /// Words after an "it" that stands for nothing: "rain", "legal".
    WEATHER, EXPLETIVE,
    /// Adjectives with "to" that say something of their subject: "able to".
    RAISING
}
