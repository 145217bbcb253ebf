package org.lectern.app.evaluation.bench.card;

import java.util.List;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.QuestionTooLong;

/// Asks the samples of a plan that are not answered yet, set after set.
public final class CardRun {
    private static final double NANOS = 1e9;
    private static final int LONGEST_KEPT = 500; // characters of an answer in the journal

    private final CardPlan plan;
    private final Asker asker;
    private final CardJournal journal;
    private final CancelSignal cancel;
    private final Map<String, Integer> counts = new HashMap<>();

    public CardRun(CardPlan plan, Asker asker, CardJournal journal, CancelSignal cancel) {
        this.plan = plan;
        this.asker = asker;
        this.journal = journal;
        this.cancel = cancel;
    }

    /// Hears of every sample.
    @FunctionalInterface
    public interface Listener {
        /// @param done how many of the set are answered now
        void answered(BenchSet set, int done, int of);
    }

    /// On the caller's thread, until all is asked or it is cancelled. A sample that is too much for the model or the memory is noted as
    /// failed.
    ///
    /// @param longest time for all of it; a set that has used up its share of what is left of it gives way to the next
    /// @throws DatasetException where the journal cannot be written, at once; where the data of a set cannot be used, after the sets behind it
    /// @throws InferenceException of another kind, after the sets behind the one in which it came were asked; what that one lacks is asked
    ///         by the next run
    public void run(Optional<Duration> longest, Listener listener) throws DatasetException, InferenceException {
        var end = longest.map(time -> System.nanoTime() + time.toNanos());
        Optional<InferenceException> first = Optional.empty();
        Optional<DatasetException> unusable = Optional.empty();
        for (var i = 0; i < plan.sets().size() && !cancel.isCancelled(); i++) {
            var left = plan.sets().size() - i;
            var set = plan.sets().get(i);
            List<BenchSample> samples;
            try {
                samples = plan.samples(set);
            } catch (DatasetException e) {
                unusable = unusable.or(() -> Optional.of(e));
                continue;
            }
            try {
                run(set, samples, end.map(at -> System.nanoTime() + Math.max(0, at - System.nanoTime()) / left),
                        listener);
            } catch (InferenceException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (unusable.isPresent()) {
            throw unusable.get();
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }

    /// How many samples the sets have that were come to, by their names; a report need not read those again.
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    private void run(BenchSet set, List<BenchSample> samples, Optional<Long> end, Listener listener)
            throws DatasetException, InferenceException {
        counts.put(set.name(), samples.size());
        var done = (int) samples.stream().filter(sample -> journal.has(set.name(), sample.id())).count();
        for (var sample : samples) {
            if (cancel.isCancelled() || end.filter(at -> System.nanoTime() - at > 0).isPresent()) {
                return;
            }
            if (!journal.has(set.name(), sample.id())) {
                var scored = ask(set, sample);
                if (cancel.isCancelled()) {
                    return;
                }
                journal.add(scored);
                done++;
                listener.answered(set, done, samples.size());
            }
        }
    }

    private Scored ask(BenchSet set, BenchSample sample) throws InferenceException {
        var prompt = sample.prompt().get();
        var start = System.nanoTime();
        try {
            var reply = asker.ask(prompt, sample.mostTokens(), cancel);
            var answer = reply.told();
            return new Scored(set.name(), sample.id(), sample.at(), sample.judge().judge(reply),
                    answer.length() <= LONGEST_KEPT ? answer : answer.substring(0, LONGEST_KEPT), seconds(start));
        } catch (QuestionTooLong | OutOfBudget e) {
            var scores = new LinkedHashMap<>(sample.judge().judge(Reply.of("")));
            scores.replaceAll((measure, score) -> 0.0);
            return new Scored(set.name(), sample.id(), sample.at(), scores, e.getMessage(), seconds(start), true);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
