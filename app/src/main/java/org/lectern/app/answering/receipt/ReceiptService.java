package org.lectern.app.answering.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.Evidence;
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

    /// Hears what was found out of each passage, on the reading thread.
    @FunctionalInterface
    public interface Listener {
        /// @param receipt empty where nothing can be found out: the document is not among the subjects any more, there is no ranker,
        ///     or nothing that was read offers the answer
        void checked(Evidence evidence, Optional<Receipt> receipt);
    }

    /// Reads again, on the caller's thread, one passage after the other; those that follow when it is cancelled are not told.
    ///
    /// @param subjects that the answer was about
    /// @param cited passages of the answer
    public void check(List<Subject> subjects, Answer answer, List<Evidence> cited, Listener listener,
            CancelSignal cancel) throws InferenceException {
        var asked = AskedDocuments.of(subjects);
        var passages = engine.engine().passages();
        var ranked = passages.reads() && asked.studied() > 0
                ? passages.rank(answer.meant(), asked.context(), cancel)
                : List.<Ranked>of();
        for (var evidence : cited) {
            if (cancel.isCancelled()) {
                return;
            }
            var receipt = receipt(new Reading(passages, asked, answer, ranked, cancel), evidence);
            if (!cancel.isCancelled()) {
                listener.checked(evidence, receipt);
            }
        }
    }

    private record Reading(PassageRanker passages, AskedDocuments asked, Answer answer, List<Ranked> ranked,
            CancelSignal cancel) {
        /// The passage of some evidence, read, although it may not be among those that are read first.
        Optional<Ranked> cited(Evidence evidence) throws InferenceException {
            var place = asked.find(evidence);
            var found = ranked.stream()
                    .filter(passage -> place.isPresent() && asked.place(passage.chunk()).equals(place.get()))
                    .findFirst();
            return found.isEmpty() || found.get().read().isPresent()
                    ? found
                    : passages.read(answer.meant(), asked.context(), List.of(found.get()), cancel).stream()
                            .filter(passage -> passage.read().isPresent()).findFirst();
        }
    }

    private static Optional<Receipt> receipt(Reading reading, Evidence evidence) throws InferenceException {
        var found = reading.cited(evidence);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var cited = found.get();
        var others = reading.ranked.stream().filter(passage -> passage.chunk() != cited.chunk())
                .filter(passage -> passage.read().isPresent()).map(Seen::of).toList();
        var all = new ArrayList<>(others);
        all.add(Seen.of(cited));
        var odds = AnswerOdds.of(reading.answer.saidOf(evidence), reading.answer.kind(), all);
        if (odds.isEmpty()) {
            return Optional.empty();
        }
        var span = evidence.span();
        var start = cited.range().start();
        var from = Math.clamp(span.start() - (long) start, 0, cited.text().length());
        var to = Math.clamp(span.end() - (long) start, from, cited.text().length());
        var rest = cited.text().substring(0, from) + cited.text().substring(to);
        var sentence = cited.text().substring(from, to);
        var read = reading.passages.readAlone(reading.answer.meant(),
                List.of(new PassageRanker.Passage(cited.heading(), rest),
                        new PassageRanker.Passage(cited.heading(), sentence)),
                reading.cancel);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var without = new ArrayList<>(others);
        read.getFirst().ifPresent(now -> without.add(new Seen(now, rest, 0)));
        var alone = read.getLast().map(now -> List.of(new Seen(now, sentence, 0))).orElse(List.of());
        return Optional.of(new Receipt(evidence.number(), odds.get().logProbability(all), odds.get().finding(without),
                odds.get().finding(alone)));
    }
}
