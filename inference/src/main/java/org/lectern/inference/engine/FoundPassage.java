package org.lectern.inference.engine;

import java.util.Optional;
import org.lectern.inference.api.Ranked;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.index.Retriever;

/// A passage that the retriever found for a question.
///
/// @param number among all passages of all texts that are asked
/// @param range its characters in its text
/// @param heading the titles it stands under
/// @param text its characters
/// @param textKey names its text in stores
/// @param found its standard scores among all passages in scope
public record FoundPassage(int number, TextRange range, String heading, String text, String textKey,
        Retriever.Found found) {
    public double score() {
        return found.score();
    }

    /// @param read what was made of it when it was read
    public Ranked ranked(Optional<Ranked.Read> read) {
        return new Ranked(number, range, found.words(), found.meaning(), found.score(), read);
    }
}
