package org.lectern.app.evaluation.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Judges answers to questions about files by the rules of docs/evaluation/README.md.
public final class FileJudge {
    private static final double ALIKE = 0.6; // F1 from which two phrases say the same, and share of a sentence's words
    private static final int TIMES = 3; // so much longer than what is wanted may an answer be
    /// Words that are never too many, for what is said in a phrase, a sentence or some sentences; characters in Japanese.
    private static final int PHRASE = 12;
    private static final int SENTENCE = 40;
    private static final int PARAGRAPH = 150;
    private static final int CHARACTERS_OF_A_WORD = 3;
    /// The word alone, or before a mark: "No chapter may …" says nothing of yes or no.
    private static final Pattern SAID = Pattern
            .compile("(?is)\\W*(yes|no|ja|nein)(?:\\s*[.,;:!–—-].*|\\s*)|\\s*(はい|いいえ|いえ)(?:[。、,.!！].*|\\s*)");
    private static final Map<String, Boolean> SAYINGS = Map.of("yes", true, "ja", true, "はい", true, "no", false, "nein",
            false, "いいえ", false, "いえ", false);

    private final FileQuestion asked;
    private final Given given;
    private final PlainAnswer answer;
    private final List<PlainAnswer> wanted;

    private FileJudge(FileQuestion asked, Given given) {
        this.asked = asked;
        this.given = given;
        this.answer = plain(given.text());
        this.wanted = asked.answers().stream().map(this::plain).toList();
    }

    /// @param seconds from asking to the end
    public static JudgedAnswer judge(FileQuestion asked, Given given, double seconds) {
        var judge = new FileJudge(asked, given);
        return new JudgedAnswer(asked, given, judge.judged(), judge.placeRight(), judge.found(), seconds);
    }

    private PlainAnswer plain(String text) {
        return PlainAnswer.of(text, asked.language());
    }

    private Optional<Boolean> placeRight() {
        return asked.places().areKnown()
                ? Optional.of(given.evidence().stream().anyMatch(asked.places()::hold))
                : Optional.empty();
    }

    private Judged judged() {
        if (asked.kind() == AskedKind.SUMMARY) {
            return Judged.BY_EYE;
        }
        var refused = given.stance() == Given.Stance.REFUSING;
        if (asked.kind() == AskedKind.NEAR_MISS ? refused : !refused && found() == 1) {
            return Judged.RIGHT;
        }
        return given.stance() == Given.Stance.SURE ? Judged.SILENTLY_WRONG : Judged.DOUBTED;
    }

    /// Share of what is wanted.
    private double found() {
        return switch (asked.kind()) {
            case YESNO -> one(said().filter(wantedSaying()::equals).isPresent());
            case COUNT -> one(PlainNumbers.of(answer.text()).limit(1)
                    .anyMatch(first -> wanted.stream().anyMatch(right -> right.numbers().contains(first))));
            case EXPLAIN -> any(right -> isAtMost(PARAGRAPH, right.length())
                    && (answer.holds(right) || answer.shareOf(right) >= ALIKE));
            case FILE -> any(right -> isAtMost(SENTENCE, right.length()) && answer.holds(right));
            case FACT, FOLLOW_UP, LIST -> asked.wantsAll() ? items() : any(this::isPhrase);
            case TABLE -> asked.wantsAll() ? items() : any(right -> isPhrase(right) && isOneCell(right));
            case SUMMARY, NEAR_MISS -> 0;
        };
    }

    private double any(Predicate<PlainAnswer> isRight) {
        return one(wanted.stream().anyMatch(isRight));
    }

    private static double one(boolean right) {
        return right ? 1 : 0;
    }

    private double items() {
        var all = wanted.stream().mapToInt(PlainAnswer::length).sum();
        return isAtMost(SENTENCE, all) && !wanted.isEmpty()
                ? (double) wanted.stream().filter(answer::holds).count() / wanted.size()
                : 0;
    }

    private boolean isPhrase(PlainAnswer right) {
        var same = answer.f1(right) >= ALIKE && answer.numbers().equals(right.numbers());
        return isAtMost(PHRASE, right.length()) && (answer.holds(right) || same);
    }

    // a whole row has more numbers than the cell and the question
    private boolean isOneCell(PlainAnswer right) {
        var known = new HashSet<>(right.numbers());
        known.addAll(plain(asked.question()).numbers());
        return known.containsAll(answer.numbers());
    }

    private boolean isAtMost(int words, int wantedLength) {
        return answer.length() <= Math.max(answer.isSpaced() ? words : words * CHARACTERS_OF_A_WORD,
                TIMES * wantedLength);
    }

    private Optional<Boolean> said() {
        return given.verdict().or(() -> saying(given.text()));
    }

    private Boolean wantedSaying() {
        return saying(asked.answers().getFirst()).orElseThrow();
    }

    private static Optional<Boolean> saying(String text) {
        var said = SAID.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        var word = Optional.ofNullable(said.group(1)).orElseGet(() -> said.group(2));
        return Optional.ofNullable(SAYINGS.get(word.toLowerCase(Locale.ROOT)));
    }
}
