package org.lectern.app.answering.followup.grammar;

import java.util.List;

/// A question or an answer as words, and the noun phrases among them. Places are numbers of words.
public final class Clause {
    private final String text;
    private final Lexicon lexicon;
    private final boolean inner;
    private final List<Word> words;
    private final List<Phrase> phrases;

    public Clause(String text, Lexicon lexicon) {
        this(text, lexicon, false, false);
    }

    private Clause(String text, Lexicon lexicon, boolean said, boolean inner) {
        this.text = text.strip();
        this.lexicon = lexicon;
        this.inner = inner;
        words = Word.of(this.text);
        phrases = List.copyOf(new PhraseFinder(this, said).find());
    }

    /// An answer, which is a noun phrase more often than a sentence.
    public static Clause answer(String text, Lexicon lexicon) {
        return new Clause(text, lexicon, true, false);
    }

    /// What stood within a sentence, so that a capital of its first word tells something.
    public static Clause inner(String text, Lexicon lexicon) {
        return new Clause(text, lexicon, false, true);
    }

    public String text() {
        return text;
    }

    /// The text from one word up to another, as it stands.
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public List<Word> words() {
        return words;
    }

    public List<Phrase> phrases() {
        return phrases;
    }

    public int size() {
        return words.size();
    }

    /// How many words there are before the marks at the end.
    public int length() {
        int length = words.size();
        while (length > 0 && words.get(length - 1).isMark()) {
            length--;
        }
        return length;
    }

    public Word word(int place) {
        return words.get(place);
    }

    public boolean is(Part part, int place) {
        return has(place) && lexicon.is(part, words.get(place));
    }

    /// Whether a word is one of these, in small letters.
    public boolean isAny(int place, String... these) {
        return has(place) && List.of(these).contains(words.get(place).low());
    }

    public boolean isVerb(int place) {
        return has(place) && lexicon.isVerb(words.get(place));
    }

    /// Whether a word says what was done or has been done.
    public boolean isPast(int place) {
        return (is(Part.PAST, place) && !is(Part.VERB, place))
                || (isVerb(place) && words.get(place).low().endsWith("ed"));
    }

    /// "is" and "will", also in "what's"; not in "the will".
    public boolean isAux(int place) {
        boolean noun = isAny(place, "will", "can", "might", "may", "must")
                && isAny(place - 1, "the", "a", "his", "her", "their", "its", "this");
        return has(place) && !noun && (lexicon.is(Part.AUX, words.get(place)) || isShort(place));
    }

    /// Whether a verb stands behind "who can" and the like, where "who" is the subject.
    public boolean asksWhoMay(int place) {
        return isAny(place - 2, "who")
                && isAny(place - 1, "can", "could", "may", "might", "must", "should", "will", "would")
                && isVerb(place);
    }

    public boolean isBe(int place) {
        return is(Part.BE, place) || isShort(place);
    }

    private boolean isShort(int place) {
        return has(place) && words.get(place).isGenitive() && (is(Part.WH, place - 1) || is(Part.PRONOUN, place - 1));
    }

    /// Whether a word has a capital that is not due to its place.
    public boolean isCapital(int place) {
        return has(place) && words.get(place).isCapital()
                && (place > 0 || inner || words.getFirst().text().chars().filter(Character::isUpperCase).count() > 1);
    }

    /// What joins the parts of a name: "de la", "of".
    public boolean isParticle(int place) {
        return isAny(place, "of", "de", "von", "van", "der", "den", "la", "le", "di", "da", "du", "del", "the", "bin",
                "al",
                "el", "ibn");
    }

    /// Whether a word belongs to a noun phrase.
    public boolean isInPhrase(int place) {
        return phrases.stream().anyMatch(phrase -> phrase.from() <= place && place < phrase.to());
    }

    private boolean has(int place) {
        return place >= 0 && place < words.size();
    }
}
