package org.lectern.app.ui.control;

import java.util.List;
import java.util.Map;

/// What the heat strip shows: one cell per chunk of the document.
///
/// @param shares attention share per chunk; empty before the first answer
/// @param studied how many chunks, from the first, are encoded
/// @param chunks how many the document has
/// @param marks number of the passage by chunk
/// @param strongest the greatest of the shares
public record Heat(List<Double> shares, int studied, int chunks, Map<Integer, Integer> marks, double strongest) {
    // Attention spread evenly over many chunks must not look hot: below this share nothing reaches the hottest colour.
    private static final double HOT = 0.15;

    public static final Heat NONE = Heat.of(List.of(), 0, 0, Map.of());

    public Heat {
        shares = List.copyOf(shares);
        marks = Map.copyOf(marks);
    }

    public static Heat of(List<Double> shares, int studied, int chunks, Map<Integer, Integer> marks) {
        double strongest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Heat(shares, studied, chunks, marks, strongest);
    }

    /// How hot a cell is drawn, 0 to 1; the square root lets weak chunks be seen beside the strongest.
    public double intensity(int chunk) {
        return chunk < shares.size() ? Math.sqrt(shares.get(chunk) / Math.max(strongest, HOT)) : 0;
    }

    public boolean isStudied(int chunk) {
        return chunk < studied;
    }
}
