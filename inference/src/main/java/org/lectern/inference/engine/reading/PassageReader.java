package org.lectern.inference.engine.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Candidate;
import org.lectern.inference.ranking.Ranker;
import org.lectern.inference.ranking.Reading;
import org.lectern.inference.runtime.RunCancelled;

/// The second step of the cascade: the ranker reads the passages that were found first, each together with the question.
public record PassageReader(Ranker ranker, Judgement judgement) {
    /// Passages that are read.
    public static final int PASSAGES = 64;

    /// The passages with what was read in them, the likeliest to answer first.
    public List<FoundPassage> read(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        List<Reading> readings = ranker.read(question, found.stream()
                .map(passage -> new Candidate(passage.heading(), passage.text())).toList(), cancel);
        return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).read(readings.get(i)))
                .sorted(Comparator.comparingDouble(judgement::score).reversed()).toList();
    }
}
