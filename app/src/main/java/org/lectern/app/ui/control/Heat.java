package org.lectern.app.ui.control;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the heat strip shows: one cell per chunk of the document.
///
/// @param shares relevance per chunk; empty before the first answer
/// @param studied how many chunks, from the first, are encoded
/// @param chunks how many the document has
/// @param marks number of the passage by chunk
/// @param leftOut chunks that the question was not about
/// @param strongest the greatest of the shares
public record Heat(List<Double> shares, int studied, int chunks, Map<Integer, Integer> marks, Set<Integer> leftOut,
        double strongest) {
    // Attention spread evenly over many chunks must not look hot: below this share nothing reaches the hottest colour.
    private static final double HOT = 0.15;

    public static final Heat NONE = Heat.of(List.of(), 0, 0, Map.of(), Set.of());

    public Heat {
        shares = List.copyOf(shares);
        marks = Map.copyOf(marks);
        leftOut = Set.copyOf(leftOut);
    }

    public static Heat of(List<Double> shares, int studied, int chunks, Map<Integer, Integer> marks,
            Set<Integer> leftOut) {
        double strongest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Heat(shares, studied, chunks, marks, leftOut, strongest);
    }

    /// How hot a cell is drawn, 0 to 1; the square root lets weak chunks be seen beside the strongest.
    public double intensity(int chunk) {
        return chunk < shares.size() ? Math.sqrt(shares.get(chunk) / Math.max(strongest, HOT)) : 0;
    }

    /// Whether a chunk can have been attended to.
    public boolean tookPart(int chunk) {
        return isStudied(chunk) && !leftOut.contains(chunk);
    }

    public boolean isStudied(int chunk) {
        return chunk < studied;
    }
}
