package org.lectern.app.answering.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.receipt.AnswerOdds.Seen;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;

/// Finds out what an answer rests on: reads the passage of a cited sentence again without that sentence, and the sentence alone. All
/// other passages are read as before, so that nothing else changes.
public final class ReceiptService {
    private final EngineSource engine;

    public ReceiptService(EngineSource engine) {
        this.engine = engine;
    }

    /// Reads again, on the caller's thread.
    ///
    /// @param subjects that the answer was about
    /// @param evidence one of its passages
    /// @return empty when cancelled, where the document of the passage is not among the subjects any more, and without a ranker
    public Optional<Receipt> check(List<Subject> subjects, Answer answer, Evidence evidence, CancelSignal cancel)
            throws InferenceException {
        var asked = AskedDocuments.of(subjects);
        var place = asked.find(evidence);
        var passages = engine.engine().passages();
        if (place.isEmpty() || !passages.reads() || asked.studied() == 0) {
            return Optional.empty();
        }
        var ranked = passages.rank(answer.meant(), asked.context(), cancel).stream()
                .filter(passage -> passage.read().isPresent()).toList();
        var cited = ranked.stream().filter(passage -> asked.place(passage.chunk()).equals(place.get())).findFirst();
        if (cancel.isCancelled() || cited.isEmpty()) {
            return Optional.empty();
        }
        return receipt(passages, answer, evidence, ranked, cited.get(), cancel);
    }

    private static Optional<Receipt> receipt(PassageRanker passages, Answer answer, Evidence evidence,
            List<Ranked> ranked, Ranked cited, CancelSignal cancel) throws InferenceException {
        var span = evidence.span();
        var start = cited.range().start();
        var from = Math.clamp(span.start() - (long) start, 0, cited.text().length());
        var to = Math.clamp(span.end() - (long) start, from, cited.text().length());
        var rest = cited.text().substring(0, from) + cited.text().substring(to);
        var sentence = cited.text().substring(from, to);
        var read = passages.readAlone(answer.meant(), List.of(new PassageRanker.Passage(cited.heading(), rest),
                new PassageRanker.Passage(cited.heading(), sentence)), cancel);
        if (cancel.isCancelled() || read.isEmpty()) {
            return Optional.empty();
        }
        var all = ranked.stream().map(passage -> seen(passage)).toList();
        var without = new ArrayList<>(ranked.stream().filter(passage -> passage.chunk() != cited.chunk())
                .map(passage -> seen(passage)).toList());
        read.getFirst().ifPresent(now -> without.add(new Seen(now, rest, 0)));
        var alone = read.getLast().map(now -> List.of(new Seen(now, sentence, 0))).orElse(List.of());
        var odds = AnswerOdds.of(said(answer, evidence), answer.kind());
        var before = odds.logProbability(all);
        return Optional
                .of(new Receipt(odds.finding(without), odds.finding(alone), before - odds.logProbability(without),
                        odds.logProbability(alone) - before));
    }

    // the statement that the evidence is for, or all of them
    private static String said(Answer answer, Evidence evidence) {
        return answer.statements().stream().filter(one -> one.evidence().contains(evidence.number())).findFirst()
                .map(Statement::text).orElse(answer.text());
    }

    private static Seen seen(Ranked passage) {
        return new Seen(passage.read().orElseThrow(), passage.text(), passage.range().start());
    }
}
