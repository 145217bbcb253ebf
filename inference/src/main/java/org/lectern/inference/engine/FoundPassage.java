package org.lectern.inference.engine;

import java.util.Optional;
import org.lectern.inference.api.Ranked;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.index.Retriever;
import org.lectern.inference.ranking.Reading;

/// A passage that was found for a question.
///
/// @param number among all passages of all texts that are asked
/// @param range its characters in its text
/// @param heading the titles it stands under
/// @param text its characters
/// @param stored names its text on the disk; empty where nothing of it may be stored
/// @param found its standard scores among all passages in scope
/// @param reading what the ranker read in it; empty where none read it, or where there was no word to read
public record FoundPassage(int number, TextRange range, String heading, String text, Optional<StudyKey> stored,
        Retriever.Found found, Optional<Reading> reading) {
    /// The same, read.
    public FoundPassage read(Reading result) {
        return new FoundPassage(number, range, heading, text, stored, found,
                Optional.of(result).filter(words -> !words.spans().isEmpty()));
    }

    Ranked ranked() {
        return new Ranked(number, range, found.words(), found.meaning(), found.score(), reading.map(this::told));
    }

    private Ranked.Read told(Reading result) {
        TextRange words = result.spans().getFirst().range();
        return new Ranked.Read(result.relevance(), result.margin(),
                new TextRange(range.start() + words.start(), range.start() + words.end()));
    }
}
