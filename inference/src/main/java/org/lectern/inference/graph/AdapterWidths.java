package org.lectern.inference.graph;

/// Widths of the activations that low-rank updates read.
///
/// @param attention of all heads together
public record AdapterWidths(int hidden, int attention, int intermediate) {
    public int of(UpdateGroup group) {
        return switch (group) {
            case ATTENTION, FEED_FORWARD -> hidden;
            case OUTPUT -> attention;
            case DOWN -> intermediate;
        };
    }
}
