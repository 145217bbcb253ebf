package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.GermanWords.Noun;
import org.lectern.app.answering.followup.grammar.Naming;

/// Puts what was spoken of in the place of a German question's pronouns: "er", "ihr Vater", "dort", "davon".
final class GermanPronouns {
    private static final Pattern POINTING = Pattern
            .compile("(?iU)\\b(?:er|sie|ihn|ihm|ihr|ihnen|seine?[nmrs]?|ihre[nmrs]?|dieser|diesem"
                    + "|dort|das|die|der|es|davon|darauf|darin|hinein|dagegen|dafür|dazu|damit)\\b");
    private static final String EMPTY = "(?iU).*\\b(?:gibt|gab|regnet|schneit|wird|kommt) es\\b.*";

    private final String question;
    private final List<Turn> turns;
    private final String before;
    private final Optional<String> answer;
    private final List<String> used = new ArrayList<>();

    GermanPronouns(String question, List<Turn> turns) {
        this.question = question;
        this.turns = turns;
        before = GermanWords.bare(turns.getLast().question());
        answer = turns.getLast().answer()
                .map(text -> GermanWords.bare(text).replaceFirst("(?i)^(?:ja|nein)\\b[,.]? *", ""))
                .filter(text -> !text.isBlank());
    }

    /// Empty where none of them stands for anything before.
    Optional<String> named() {
        // what stands after a comma speaks of what stands before it
        int border = question.indexOf(',') < 0 ? question.length() : question.indexOf(',');
        var text = new StringBuilder();
        var word = POINTING.matcher(question);
        int from = 0;
        boolean found = false;
        while (word.find() && word.start() < border) {
            var put = stands(word.group().toLowerCase(Locale.ROOT), word.start(), word.end());
            if (put.isPresent()) {
                text.append(question, from, word.start()).append(put.get());
                from = word.end();
                found = true;
            }
        }
        return found ? Optional.of(text.append(question.substring(from)).toString()) : Optional.empty();
    }

    private Optional<String> stands(String word, int start, int end) {
        String after = question.substring(end).strip();
        boolean owns = word.matches("sein.*|ihre.*|ihr") && after.matches("(?U)(?:\\p{Ll}+e[nmrs]? )?\\p{Lu}.*");
        if (isArticle(word, after) || isEmpty(word) || (word.matches("sein.*|ihre.*") && !owns)
                || (owns && isBound(start))) {
            return Optional.empty();
        }
        if (word.equals("das")) {
            return Optional.of("das (" + before + answer.map(given -> ": " + given).orElse("") + ")");
        }
        if (word.equals("dort")) {
            return answer.map(given -> given.matches("(?iU)(?:in|im|an|am|auf|bei|beim) .*")
                    ? Naming.small(given)
                    : "dort (" + given + ")");
        }
        var meant = meant(owns ? owner(word) : gender(word));
        meant.ifPresent(noun -> used.add(noun.noun()));
        if (word.startsWith("da") || word.equals("hinein")) {
            return meant.map(noun -> word + " (" + noun.text() + ")");
        }
        return meant.map(noun -> owns ? possessive(noun, word) : inCase(noun, word));
    }

    private static boolean isArticle(String word, String after) {
        return word.matches("der|die|das|dieser|diesem") && after.matches("(?U)(?:\\p{Ll}+ ){0,2}\\p{Lu}.*|das .*");
    }

    // "gibt es", "ist es teuer, …"
    private boolean isEmpty(String word) {
        boolean neuter = GermanWords.nouns(before, true).stream().anyMatch(noun -> noun.article().equals("das"))
                || answer.filter(given -> given.matches("(?iU)(?:ein|das) .*")).isPresent();
        return word.equals("es") && (question.contains(",") || question.matches(EMPTY) || !neuter);
    }

    // "welche Stadt bekommt ihr Wasser"
    private boolean isBound(int start) {
        return !GermanWords.nouns(question.substring(0, start), true).isEmpty() || question.matches("(?iU)wer\\b.*");
    }

    private static String owner(String word) {
        return word.startsWith("sein") ? "mn" : "fp";
    }

    private static String gender(String word) {
        return switch (word) {
            case "er", "ihn", "der", "dieser" -> "m";
            case "ihm", "diesem" -> "mn";
            case "ihr" -> "f";
            case "sie", "die", "ihnen" -> "fp";
            case "es" -> "n";
            default -> "mfnp";
        };
    }

    // the latest that agrees; of one turn the answer first, and what surely agrees before what may
    private Optional<Noun> meant(String genders) {
        for (var turn : turns.reversed()) {
            var nouns = new ArrayList<Noun>();
            if (GermanWords.asks(turn.question())) {
                turn.answer().ifPresent(given -> nouns.addAll(GermanWords.nouns(GermanWords.bare(given), false)));
            }
            nouns.addAll(GermanWords.nouns(GermanWords.bare(turn.question()), true));
            nouns.removeIf(noun -> noun.isNumber() || used.contains(noun.noun()) || question.contains(noun.noun()));
            var found = nouns.stream().filter(noun -> noun.gender().chars().anyMatch(c -> genders.indexOf(c) >= 0))
                    .findFirst().or(() -> nouns.stream()
                            .filter(noun -> noun.gender().isEmpty() && noun.article().isEmpty()).findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String possessive(Noun noun, String word) {
        if (!noun.article().isEmpty()) {
            return word + " (" + noun.text() + ")";
        }
        return noun.noun() + (noun.noun().matches(".*[sxzß]") ? "’" : "s");
    }

    // the article as the pronoun's case wants it
    private static String inCase(Noun noun, String word) {
        if (noun.article().isEmpty()) {
            return noun.noun();
        }
        String article = switch (word) {
            case "ihn", "ihnen" -> "den";
            case "ihm", "diesem" -> "dem";
            case "er", "der", "dieser", "ihr" -> "der";
            case "es" -> "das";
            default -> "die";
        };
        return article + " " + noun.noun();
    }
}
