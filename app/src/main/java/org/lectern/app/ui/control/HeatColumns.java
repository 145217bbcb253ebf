package org.lectern.app.ui.control;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Where the heat strip shows chunks: each cell is wide enough to be seen and pointed at, and stands for several chunks where a document
/// has more of them than there is room for.
///
/// @param width of the strip, in pixels
record HeatColumns(Heat heat, double width) {
    private static final double LEAST = 4; // pixels of a cell

    int count() {
        return (int) Math.min(heat.chunks(), Math.max(1, Math.floor(width / LEAST)));
    }

    /// Pixels of a cell.
    double cell() {
        return width / Math.max(1, count());
    }

    /// The cell in which a chunk is shown.
    int of(int chunk) {
        return (int) (((chunk + 1L) * count() - 1) / heat.chunks());
    }

    /// The chunk that a cell shows: one with a passage of the answer before all others, then the hottest; the first of those alike.
    int chunk(int column) {
        var from = first(column);
        return IntStream.range(from, Math.max(from + 1, first(column + 1))).boxed()
                .max(Comparator.<Integer>comparingInt(chunk -> heat.marks().containsKey(chunk) ? 1 : 0)
                        .thenComparingDouble(this::warmth).thenComparing(Comparator.reverseOrder()))
                .orElse(from);
    }

    /// The chunk under a place in the strip, or -1 when there is none.
    int chunkAt(double x) {
        return heat.chunks() == 0 ? -1 : chunk(Math.clamp((long) (x / cell()), 0, count() - 1));
    }

    /// The chunk that the cell before or after a chunk's own shows; at the ends its own, or -1 where there is none.
    ///
    /// @param chunk -1 where none is chosen yet
    /// @param step -1 or 1
    int beside(int chunk, int step) {
        return heat.chunks() == 0 ? -1 : chunk(chunk < 0 ? 0 : Math.clamp((long) of(chunk) + step, 0, count() - 1));
    }

    /// How hot a chunk is, from 0 to 1; below 0 where it took no part.
    double warmth(int chunk) {
        return heat.tookPart(chunk) ? heat.intensity(chunk) : -1;
    }

    private int first(int column) {
        return (int) ((long) column * heat.chunks() / count());
    }
}
