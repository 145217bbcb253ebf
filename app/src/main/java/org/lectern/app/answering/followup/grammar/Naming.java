package org.lectern.app.answering.followup.grammar;

/// How what was spoken of is written in another question.
public final class Naming {
    private Naming() {}

    /// Without a capital that is due to its place, and of "his sister Caroline" the name alone.
    public static String plain(Phrase phrase) {
        var clause = phrase.clause();
        int name = phrase.to();
        while (name > phrase.from() && clause.word(name - 1).isCapital()) {
            name--;
        }
        boolean related = name > phrase.from() && name < phrase.to() && !clause.word(name - 1).isGenitive()
                && Kind.of(phrase) == Kind.PERSON && !clause.isParticle(name - 1)
                && !clause.isAny(name - 1, "and") && !clause.word(name - 1).isMark();
        int from = clause.isAny(phrase.from(), "many", "much") && phrase.size() > 1 ? phrase.from() + 1 : phrase.from();
        String text = clause.text(related ? name : from, phrase.to());
        boolean titled = clause.is(Part.INDEFINITE, phrase.from())
                && clause.word(Math.min(phrase.from() + 1, phrase.to() - 1)).low()
                        .matches("mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?");
        if (titled) {
            return text.substring(text.indexOf(' ') + 1);
        }
        if (clause.word(phrase.to() - 1).isGenitive()) {
            text = text.replaceAll("[’']s?$", "");
        }
        return !related && (clause.is(Part.DETERMINER, phrase.from()) || isCommon(phrase)) ? small(text) : text;
    }

    // "Woollen gloves", "Lack of funding": a capital only because it is the first word
    private static boolean isCommon(Phrase phrase) {
        var first = phrase.first();
        boolean noun = phrase.from() == 0 && !phrase.isName() && phrase.size() > 1 && (phrase.isPlural()
                || phrase.words().stream().anyMatch(word -> word.low().matches("of|and"))
                || phrase.clause().is(Part.ADJECTIVE, 0));
        return noun && !phrase.words().get(1).hasDigit() && !Lexicon.isMaleName(first.low())
                && !Lexicon.isFemaleName(first.low()) && !first.text().matches("\\p{Lu}{2}.*");
    }

    /// An answer as it is said within a sentence: the article small.
    public static String within(String answer) {
        return answer.matches(
                "(?:The|A|An|In|On|At|From|To|By|With|For|His|Her|Their|Its|Some|Two|Three|That|Under|Behind|Near) .*")
                        ? small(answer)
                        : answer;
    }

    /// "is", "are", "was" or "were".
    public static String be(boolean plural, boolean past) {
        return plural ? past ? "were" : "are" : past ? "was" : "is";
    }

    /// The first letter small.
    public static String small(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// The first letter large.
    public static String big(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// "Maud Ellery’s", "the parents’".
    public static String genitive(String name) {
        return name + (name.endsWith("s") && Character.isLowerCase(name.charAt(0)) ? "’" : "’s");
    }
}
