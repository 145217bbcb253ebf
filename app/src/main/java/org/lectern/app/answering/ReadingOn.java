package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Ranked;

/// Reads the passages that the first answer was not looked for in, those first that were found best, while the reader reads that
/// answer.
public final class ReadingOn {
    private static final int AT_ONCE = 16; // passages

    private final EngineSource engine;
    private final WaySource ways;

    public ReadingOn(EngineSource engine, WaySource ways) {
        this.engine = engine;
        this.ways = ways;
    }

    /// Hears how far it is, on the reading thread.
    public interface Listener {
        /// Passages read by now, of all in scope.
        void read(int passages, int of);

        /// A passage that answers better has changed the answer.
        void better(Answer answer);
    }

    /// Whether there is more to read, and another passage could change the answer.
    public static boolean isOf(Answer answer) {
        return answer.consulted().read() < answer.consulted().chunks() && switch (answer.kind()) {
            case FACT, YESNO, EXPLAIN, HOWTO, DEFINE -> true;
            case LIST, COMPARE, SUMMARY, TABLE, FILE, COMMAND, REWRITE, TALK, OUTSIDE -> false;
        } && answer.grounding() != Grounding.STOPPED && answer.grounding() != Grounding.TOLD;
    }

    /// Reads to the end on the caller's thread, or until it is cancelled.
    ///
    /// @param subjects that the answer was about
    /// @return the answer over all that was read
    public Answer read(List<Subject> subjects, Answer first, Listener listener, CancelSignal cancel)
            throws InferenceException {
        var asked = AskedDocuments.of(subjects);
        var passages = engine.engine().passages();
        if (!passages.reads() || asked.studied() == 0) {
            return first;
        }
        var question = first.meant();
        var ranked = passages.rank(question, asked.context(), cancel);
        var read = new ArrayList<>(ranked.stream().filter(passage -> passage.read().isPresent()).toList());
        var rest = ranked.stream().filter(passage -> passage.read().isEmpty()).toList();
        var best = best(read);
        var answer = first;
        for (var from = 0; from < rest.size() && !cancel.isCancelled(); from += AT_ONCE) {
            var slice = rest.subList(from, Math.min(from + AT_ONCE, rest.size()));
            passages.read(question, asked.context(), slice, cancel).stream()
                    .filter(passage -> passage.read().isPresent()).forEach(read::add);
            if (cancel.isCancelled()) {
                break;
            }
            listener.read(read.size(), ranked.size());
            var now = best(read);
            if (now.isPresent() && !now.equals(best)) {
                best = now;
                answer = again(asked, first.kind(), question,
                        sorted(read, rest.subList(from + slice.size(), rest.size())),
                        cancel).asked(first.question());
                listener.better(answer);
            }
        }
        return answer.having(read.size());
    }

    private Answer again(AskedDocuments asked, QuestionKind kind, String question, List<Ranked> ranked,
            CancelSignal cancel) throws InferenceException {
        var asking = new Asking(question, kind, asked, engine.engine(), Decoding.FAST, AnswerListener.SILENT, cancel,
                Optional.of(ranked), System.nanoTime());
        return ways.of(kind).answer(asking);
    }

    private static List<Ranked> sorted(List<Ranked> read, List<Ranked> unread) {
        var all = new ArrayList<>(read);
        all.sort(Comparator.comparingDouble(ReadingOn::score).reversed());
        all.addAll(unread);
        return all;
    }

    private static Optional<Ranked> best(List<Ranked> read) {
        return read.stream().max(Comparator.comparingDouble(ReadingOn::score));
    }

    private static double score(Ranked passage) {
        return passage.read().map(Ranked.Read::score).orElse(Double.NEGATIVE_INFINITY);
    }
}
