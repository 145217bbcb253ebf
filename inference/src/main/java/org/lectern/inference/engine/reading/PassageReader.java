package org.lectern.inference.engine.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.passage.PassageRanker.Passage;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Candidate;
import org.lectern.inference.ranking.Ranker;
import org.lectern.inference.ranking.Reading;
import org.lectern.inference.runtime.RunCancelled;

/// The second step of the cascade: the ranker reads the passages that were found first, each together with the question.
public record PassageReader(Ranker ranker, Judgement judgement) {
    /// Passages that are read.
    public static final int PASSAGES = 64;

    /// The passages in their order with what was read in them.
    public List<FoundPassage> read(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        List<Reading> readings = ranker.read(question, found.stream()
                .map(passage -> new Candidate(passage.heading(), passage.text(), passage.asides())).toList(), cancel);
        return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).read(readings.get(i))).toList();
    }

    /// The same, the likeliest to answer first.
    public List<FoundPassage> readAndSort(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        return read(question, found, cancel).stream()
                .sorted(Comparator.comparingDouble((FoundPassage passage) -> judgement.score(passage)).reversed())
                .toList();
    }

    /// Reads texts that were not found; empty for those without a word that could be quoted.
    public List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        return ranker.read(question, texts.stream().map(text -> new Candidate(text.heading(), text.text())).toList(),
                cancel).stream().map(
                        reading -> Optional.of(reading).filter(read -> !read.spans().isEmpty())
                                .map(read -> read.told(0, judgement.score(read, 0))))
                .toList();
    }

    /// A passage for the application.
    public Ranked ranked(FoundPassage passage) {
        return passage.ranked(judgement::score);
    }

    /// What speaks for an answer, by name.
    public static Map<String, Double> signals(String question, List<Ranked> ranked) {
        return Signals.of(question, ranked);
    }
}
