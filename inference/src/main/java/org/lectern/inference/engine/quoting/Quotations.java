package org.lectern.inference.engine.quoting;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.engine.FoundPassage;

/// Results of answers that are quotations.
final class Quotations {
    private Quotations() {}

    /// Which passages were read, by how much each counts.
    ///
    /// @param weights not below 0
    /// @param places what matters in each, ranges in the passage's own text
    static Attribution attribution(List<FoundPassage> read, ToDoubleFunction<FoundPassage> weights,
            Function<FoundPassage, List<TextRange>> places, FoundPassage quoted) {
        double sum = read.stream().mapToDouble(weights).sum();
        List<ChunkShare> shares = read.stream().sorted(Comparator.comparingInt(FoundPassage::number))
                .map(passage -> new ChunkShare(passage.number(), passage.range(),
                        sum > 0 ? weights.applyAsDouble(passage) / sum : 1.0 / read.size(),
                        salience(passage, places.apply(passage))))
                .toList();
        return new Attribution(shares, quoted.number());
    }

    private static List<TokenSalience> salience(FoundPassage passage, List<TextRange> places) {
        int start = passage.range().start();
        return places.stream().map(place -> new TokenSalience(
                new TextRange(start + place.start(), start + place.end()), 1.0 / places.size())).toList();
    }
}
