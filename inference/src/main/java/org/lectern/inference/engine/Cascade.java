package org.lectern.inference.engine;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.engine.reading.PassageReader;
import org.lectern.inference.index.Retriever;
import org.lectern.inference.runtime.RunCancelled;

/// The first two steps: the retriever ranks all passages in scope, and the ranker reads the first.
final class Cascade implements PassageRanker {
    private final Parts parts;
    private final Gate gate;
    private final Retriever retriever;
    private volatile SoftReference<Ranking> latest = new SoftReference<>(null);

    /// What was found for a question last: answers, tables, checks and explanations of one question all begin with it.
    ///
    /// @param searched texts and scopes
    /// @param stored under which names something of the texts might be stored then
    /// @param studied passages then
    private record Ranking(String question, List<Retriever.Searched> searched, List<Optional<StudyKey>> stored,
            int studied, List<FoundPassage> found) {
        boolean isOf(String other, UsedTexts used) {
            return question.equals(other) && searched.equals(used.searched())
                    && stored.equals(used.stored()) && studied == used.studied();
        }
    }

    /// @param gate of the engine
    Cascade(Parts parts, Gate gate) {
        this.parts = parts;
        this.gate = gate;
        this.retriever = new Retriever(parts.embedder());
    }

    /// Something that is done with texts while they are kept open.
    @FunctionalInterface
    private interface Work<T> {
        T with(CancelSignal cancel) throws RunCancelled, InferenceException;
    }

    private <T> T inside(CancelSignal cancel, T cancelled, Work<T> work) throws InferenceException {
        CancelSignal either = new CancelSignal();
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            return work.with(either);
        } catch (RunCancelled e) {
            return cancelled;
        }
    }

    @Override
    public boolean reads() {
        return parts.reader().isPresent();
    }

    @Override
    public List<Ranked> rank(String question, Context context, CancelSignal cancel) throws InferenceException {
        return inside(cancel, List.of(), either -> {
            try (UsedTexts used = UsedTexts.of(texts(context), either)) {
                return ranked(found(question, used, either));
            }
        });
    }

    @Override
    public List<Ranked> read(String question, Context context, List<Ranked> passages, CancelSignal cancel)
            throws InferenceException {
        if (parts.reader().isEmpty()) {
            return passages;
        }
        return inside(cancel, List.of(), either -> {
            try (UsedTexts used = UsedTexts.of(texts(context), either)) {
                return ranked(parts.reader().get().read(question, used.passages(passages), either));
            }
        });
    }

    @Override
    public List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts, CancelSignal cancel)
            throws InferenceException {
        if (parts.reader().isEmpty()) {
            return Collections.nCopies(texts.size(), Optional.empty());
        }
        return inside(cancel, List.of(), either -> parts.reader().get().readAlone(question, texts, either));
    }

    @Override
    public Map<String, Double> signals(String question, List<Ranked> ranked) {
        return PassageReader.signals(question, ranked);
    }

    @Override
    public Confidence confidence(String question, Wanted wanted, List<Ranked> ranked) {
        return parts.reader().map(reader -> reader.judgement().confidence(question, wanted, ranked))
                .orElse(Confidence.UNKNOWN);
    }

    @Override
    public float[][] embed(List<String> texts, CancelSignal cancel) throws InferenceException {
        return inside(cancel, new float[0][], either -> parts.embedder().embed(texts, either));
    }

    /// All passages in scope: those that were read first, the likeliest before the others, then the rest as they were found.
    List<FoundPassage> found(String question, UsedTexts used, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        if (cancel.isCancelled()) {
            throw new RunCancelled();
        }
        Ranking known = latest.get();
        if (known != null && known.isOf(question, used)) {
            return known.found;
        }
        Ranking now = new Ranking(question, List.copyOf(used.searched()), used.stored(), used.studied(),
                foundAnew(question, used, cancel));
        latest = new SoftReference<>(now);
        return now.found;
    }

    private List<FoundPassage> foundAnew(String question, UsedTexts used, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        List<FoundPassage> found = retriever.rank(question, used.searched(), cancel).stream().map(used::passage)
                .toList();
        if (parts.reader().isEmpty()) {
            return found;
        }
        int read = Math.min(PassageReader.PASSAGES, found.size());
        return Stream.concat(parts.reader().get().readAndSort(question, found.subList(0, read), cancel).stream(),
                found.subList(read, found.size()).stream()).toList();
    }

    List<Ranked> ranked(List<FoundPassage> found) {
        return found.stream().map(passage -> parts.reader().map(reader -> reader.ranked(passage))
                .orElseGet(() -> passage.ranked(any -> 0))).toList();
    }

    private static List<Context.Studied> texts(Context context) {
        return switch (context) {
            case Context.Studied studied -> List.of(studied);
            case Context.Several(List<Context.Studied> texts) -> texts;
            case Context.Passage _,Context.Nothing _ -> throw new IllegalArgumentException("no studied text");
        };
    }
}
