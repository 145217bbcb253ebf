package org.lectern.inference.engine.quoting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.inference.api.Ranked;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Reading;

/// A passage that was found, and what the ranker read in it.
public record ReadPassage(FoundPassage passage, Reading reading) {
    static List<ReadPassage> of(List<FoundPassage> passages, List<Reading> readings) {
        return IntStream.range(0, passages.size()).mapToObj(i -> new ReadPassage(passages.get(i), readings.get(i)))
                .toList();
    }

    Ranked ranked() {
        TextRange words = reading.spans().getFirst().range();
        int start = passage.range().start();
        return passage.ranked(Optional.of(new Ranked.Read(reading.relevance(), margin(),
                new TextRange(start + words.start(), start + words.end()))));
    }

    /// By how much the best words are likelier than that the answer is not here, in logarithms.
    double margin() {
        return reading.spans().getFirst().logProbability() - reading.none();
    }
}
