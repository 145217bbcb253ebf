package org.lectern.app.cli.bench;

import com.google.gson.annotations.SerializedName;

/// How the window behaved once.
///
/// @param firstPageSeconds from opening the book to its first page drawn
/// @param openingStallSeconds the longest time that the JavaFX thread kept anybody waiting until then
/// @param scrollingStallSeconds the same while scrolling
/// @param framesPerSecond while scrolling
/// @param heapBytes in use at the end, after a collection
public record WindowSpeed(
        @SerializedName("first_page_seconds") double firstPageSeconds,
        @SerializedName("opening_stall_seconds") double openingStallSeconds,
        @SerializedName("scrolling_stall_seconds") double scrollingStallSeconds,
        @SerializedName("frames_per_second") double framesPerSecond,
        @SerializedName("heap_bytes") long heapBytes) {
    /// The best figure of each kind.
    WindowSpeed best(WindowSpeed other) {
        return new WindowSpeed(Math.min(firstPageSeconds, other.firstPageSeconds),
                Math.min(openingStallSeconds, other.openingStallSeconds),
                Math.min(scrollingStallSeconds, other.scrollingStallSeconds),
                Math.max(framesPerSecond, other.framesPerSecond), Math.min(heapBytes, other.heapBytes));
    }
}
