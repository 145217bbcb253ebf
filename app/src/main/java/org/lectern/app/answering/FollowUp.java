package org.lectern.app.answering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.api.FinishReason;

/// Makes an English follow-up question self-contained: "When did she retire?" after the answer "Maud Ellery" is "When did Maud
/// Ellery retire?". Only a name can stand for a pronoun, and only in a question that has no name of its own.
public final class FollowUp {
    private static final Pattern PRONOUN = Pattern
            .compile("\\b(he|she|it|they|him|her|them|his|hers|its|their|theirs)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)his|its|their|hers|theirs");
    private static final Pattern OWN_NAME = Pattern.compile("\\s\\p{Lu}\\p{L}");
    private static final Pattern NAME = Pattern
            .compile("(?:[Tt]he |[Aa]n? )?\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,4}");

    private FollowUp() {}

    /// @return empty where the question stands by itself or the answer is no name
    public static Optional<String> selfContained(String question, Answer before) {
        var name = before.text().strip().replaceAll("[.,;:!?]+$", "");
        var pronoun = PRONOUN.matcher(question);
        if (!ended(before) || !NAME.matcher(name).matches() || OWN_NAME.matcher(question).find() || !pronoun.find()) {
            return Optional.empty();
        }
        return Optional.of(question.substring(0, pronoun.start()) + name + (isPossessive(pronoun, question) ? "’s" : "")
                + question.substring(pronoun.end()));
    }

    private static boolean ended(Answer before) {
        return before.finish() == FinishReason.END || before.finish() == FinishReason.LENGTH;
    }

    // "her" is both: before a word it says whose.
    private static boolean isPossessive(Matcher pronoun, String question) {
        return POSSESSIVE.matcher(pronoun.group()).matches() || pronoun.group().equalsIgnoreCase("her")
                && question.substring(pronoun.end()).matches("(?s) (?!in |on |at |to |for |with |by |from )\\p{L}.*");
    }
}
