package org.lectern.app.answering.receipt;

import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.receipt.AnswerOdds.Seen;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;

/// The long way to what a receipt tells: the question is asked anew of documents in which words are missing, which are cut into passages,
/// found and read anew. Receipts are measured by it.
public final class Recomputation {
    private final PassageRanker passages;
    private final Answer answer;
    private final CancelSignal cancel;
    private final List<Seen> whole;

    /// @param subjects that the answer was about
    public Recomputation(PassageRanker passages, List<Subject> subjects, Answer answer, CancelSignal cancel)
            throws InferenceException {
        this.passages = passages;
        this.answer = answer;
        this.cancel = cancel;
        this.whole = seen(subjects);
    }

    private List<Seen> seen(List<Subject> subjects) throws InferenceException {
        return passages.rank(answer.meant(), AskedDocuments.of(subjects).context(), cancel).stream()
                .filter(passage -> passage.read().isPresent()).map(Seen::of).toList();
    }

    /// By how much the log-probability of the statement that cites a passage falls, in nats.
    ///
    /// @param without the same subjects, in which words are missing
    /// @return empty where nothing that was read offers the answer, and when cancelled
    public Optional<Double> fall(Evidence cited, List<Subject> without) throws InferenceException {
        var odds = AnswerOdds.of(answer.saidOf(cited), answer.kind(), whole);
        var cut = odds.isPresent() ? seen(without) : List.<Seen>of();
        return odds.filter(one -> !cancel.isCancelled())
                .map(one -> one.logProbability(whole) - one.logProbability(cut));
    }
}
