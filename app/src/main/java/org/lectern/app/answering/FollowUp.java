package org.lectern.app.answering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.api.FinishReason;

/// Makes a follow-up question in English or Japanese self-contained: "When did she retire?" after the answer "Maud Ellery" is "When did Maud
/// Ellery retire?". Only a name can stand for a pronoun, and only in a question that has no name of its own.
public final class FollowUp {
    private static final Pattern PRONOUN = Pattern
            .compile("\\b(he|she|it|they|him|her|them|his|hers|its|their|theirs)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)his|its|their|hers|theirs");
    private static final Pattern OWN_NAME = Pattern.compile("\\s\\p{Lu}\\p{L}");
    private static final Pattern NAME = Pattern
            .compile("(?:[Tt]he |[Aa]n? )?\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,4}");

    private static final Pattern JAPANESE_PRONOUN = Pattern
            .compile("(?:彼女ら|彼ら|彼女|彼|その人|あの人)(?=[はがをにのもと])|(?:それら|それ|あれ)(?=[はがをの])");
    // No sentence: letters, without a verb's ending or a mark.
    private static final Pattern JAPANESE_NAME = Pattern
            .compile("(?!.*(?:した|です|ます|ない|いる|ある)$)[\\p{L}\\p{N}・ー＝ .’'-]{1,24}");

    private FollowUp() {}

    /// @return empty where the question stands by itself or the answer is no name
    public static Optional<String> selfContained(String question, Answer before) {
        var name = before.text().strip().replaceAll("[.,;:!?。、！？]+$", "");
        if (!ended(before)) {
            return Optional.empty();
        }
        return NAME.matcher(name).matches() ? english(question, name) : japanese(question, name);
    }

    private static Optional<String> english(String question, String name) {
        var pronoun = PRONOUN.matcher(question);
        if (OWN_NAME.matcher(question).find() || !pronoun.find()) {
            return japanese(question, name);
        }
        return Optional.of(question.substring(0, pronoun.start()) + name + (isPossessive(pronoun, question) ? "’s" : "")
                + question.substring(pronoun.end()));
    }

    // 「彼女はいつ…」; the particle after the pronoun says how the name stands, and stays.
    private static Optional<String> japanese(String question, String name) {
        var pronoun = JAPANESE_PRONOUN.matcher(question);
        return JAPANESE_NAME.matcher(name).matches() && pronoun.find()
                ? Optional.of(question.substring(0, pronoun.start()) + name + question.substring(pronoun.end()))
                : Optional.empty();
    }

    private static boolean ended(Answer before) {
        return before.finish() == FinishReason.END || before.finish() == FinishReason.LENGTH;
    }

    // "her" is both: before a word it says whose.
    private static boolean isPossessive(Matcher pronoun, String question) {
        return POSSESSIVE.matcher(pronoun.group()).matches() || (pronoun.group().equalsIgnoreCase("her")
                && question.substring(pronoun.end()).matches("(?s) (?!in |on |at |to |for |with |by |from )\\p{L}.*"));
    }
}
