package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lectern.inference.api.passage.Ranked;
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
/// @param asides what of it is never quoted, in it
/// @param stored names its text on the disk; empty where nothing of it may be stored
/// @param found its standard scores among all passages in scope
/// @param reading what the ranker read in it; empty where none read it, or where there was no word to read
public record FoundPassage(int number, TextRange range, String heading, String text, List<TextRange> asides,
        Optional<StudyKey> stored, Retriever.Found found, Optional<Reading> reading) {
    /// The same, read.
    public FoundPassage read(Reading result) {
        return new FoundPassage(number, range, heading, text, asides, stored, found,
                Optional.of(result).filter(words -> !words.spans().isEmpty()));
    }

    /// The same for the application.
    ///
    /// @param score by which passages that were read are compared
    public Ranked ranked(ToDoubleFunction<FoundPassage> score) {
        return new Ranked(number, range, heading, text, found.words(), found.meaning(), found.score(),
                reading.map(result -> result.told(range.start(), score.applyAsDouble(this))));
    }
}
