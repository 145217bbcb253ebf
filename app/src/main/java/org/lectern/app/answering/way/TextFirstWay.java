package org.lectern.app.answering.way;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;

/// What looks as if no text could answer it, or as if it were said to Lectern: a question is looked for in the text all the same, and what
/// the text answers well enough is the answer.
///
/// @param otherwise the way for what the text does not answer
/// @param fact the way for words of it
/// @param yesNo the way for what it decides
/// @param sentences the way for what it explains
/// @param least probability from which on it answers
record TextFirstWay(Way otherwise, Way fact, Way yesNo, Way sentences, double least) implements Way {
    private static final Pattern QUESTION = Pattern.compile(
            "(?iu)^\\W*(?:and |so |but |und )?(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|"
                    + "has|have|had|should|must|may|wer|wen|wem|was|wann|wo|welche[rsnm]?|warum|wieso|wie|ist|sind|war|hat|kann|muss|darf)\\b"
                    + "|[?？]\\W*$|か[。]?$");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?iu)^\\W*(?:and |so |but |und )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|must|may|ist|sind|war|hat|"
                    + "kann|muss|darf)\\b");
    private static final Pattern TO_LECTERN = Pattern.compile(
            "(?iu)\\b(?:what|how much|which things) (?:can|could|do) you\\b|\\bwho are you\\b|\\bhelp me\\b|\\bare you (?:sure|certain)\\b|"
                    + "\\bwas kannst du\\b|\\bwer bist du\\b|あなたは|何ができ");
    private static final int WORDS = 4;

    private record Found(Way way, QuestionKind kind, Confidence confidence) {
        double probability() {
            return confidence.probability();
        }
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        if (!isQuestion(asking.question()) || asking.asked().studied() == 0 || !asking.engine().passages().reads()) {
            return otherwise.answer(asking);
        }
        var ranked = asking.ranked();
        if (asking.cancel().isCancelled()) {
            return new Draft(asking).stopped();
        }
        var found = best(asking, ranked);
        return found.isEmpty()
                ? otherwise.answer(asking)
                : found.get().way.answer(asking.over(ranked).as(found.get().kind));
    }

    private static boolean isQuestion(String question) {
        var unspaced = question.codePoints().anyMatch(c -> c > 0x3000);
        return QUESTION.matcher(question).find() && !TO_LECTERN.matcher(question).find()
                && (unspaced || question.strip().split("\\s+").length >= WORDS);
    }

    private Optional<Found> best(Asking asking, List<Ranked> ranked) {
        var wanted = YES_OR_NO.matcher(asking.question()).find()
                ? Stream.of(found(asking, ranked, yesNo, QuestionKind.YESNO, Wanted.DECISION))
                : Stream.of(found(asking, ranked, fact, QuestionKind.FACT, Wanted.WORDS),
                        found(asking, ranked, sentences, QuestionKind.EXPLAIN, Wanted.SENTENCES));
        return wanted.filter(one -> one.probability() >= least && one.confidence.level() != Confidence.Level.NONE)
                .max(Comparator.comparingDouble(Found::probability));
    }

    private static Found found(Asking asking, List<Ranked> ranked, Way way, QuestionKind kind, Wanted wanted) {
        return new Found(way, kind, asking.engine().passages().confidence(asking.question(), wanted, ranked));
    }
}
