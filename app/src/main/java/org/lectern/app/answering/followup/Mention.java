package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Locale;
import org.lectern.app.answering.followup.grammar.Gender;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Phrases;

/// Something that was spoken of and may be meant by a word such as "he", "it" or "there".
///
/// @param text as it is put in the place of that word
/// @param full the same with what was said of it, for a noun that alone says little: "the letters in the chest"
/// @param place with its preposition, where it has one: "in Decatur"
/// @param back turns between it and the question
/// @param role where it stands
/// @param signs what else may tell for or against it
record Mention(String text, String full, String place, Kind kind, Gender gender, boolean plural, int back, Role role,
        List<String> signs) {
    /// The sign of what a question asked to be defined: "what is X".
    static final String DEFINED = "defined";

    /// Where something that was spoken of stands in its turn; [#BOTH] are two together, [#EVENT] is the whole turn.
    enum Role {
        ANSWER, LATER_ANSWER, SUBJECT, ASKED, OBJECT, ADJUNCT, POSSESSOR, BOTH, EVENT, TITLE
    }

    /// @param phrase tells what it is
    /// @param whole is all of it, with what belongs to it
    static Mention of(Phrase phrase, Phrase whole, int back, Role role, List<String> signs) {
        boolean several = Phrases.isList(whole);
        var kind = Kind.of(phrase);
        boolean inside = whole.preposition() >= 0 && whole.clause().isAny(whole.preposition(), "in", "at");
        String text = Naming.plain(whole);
        return new Mention(text, text, whole.preposition() < 0 ? "" : Naming.small(whole.full()),
                kind == Kind.UNKNOWN && inside ? Kind.PLACE : kind, several ? Gender.OPEN : Gender.of(phrase),
                several || phrase.isPlural(), back, role, signs);
    }

    /// Two together.
    static Mention both(Mention first, Mention second, int back, String sign) {
        String text = first.text() + " and " + second.text();
        return new Mention(text, text, "", second.kind(), Gender.OPEN, true, back, Role.BOTH, List.of(sign));
    }

    Mention named(String other) {
        return new Mention(other, other, place, kind, gender, plural, back, role, signs);
    }

    Mention told(String whole) {
        return new Mention(text, whole, place, kind, gender, plural, back, role, signs);
    }

    Mention as(Kind other, Gender otherGender) {
        return new Mention(text, full, place, other, otherGender, plural, back, role, signs);
    }

    String low() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isDefined() {
        return signs.contains(DEFINED);
    }

    boolean isSomebody() {
        return kind == Kind.PERSON && !plural;
    }

    boolean isName() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /// "the underwriter", not "Mr. Mipps" and not "rickets".
    boolean isRole() {
        return low().matches("(?:the|his|her|its|their|your|this) .*") && !text.matches("\\w+ .*\\p{Lu}.*");
    }
}
