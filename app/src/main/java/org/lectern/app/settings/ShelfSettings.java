package org.lectern.app.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the documents of the library are listed. Immutable.
///
/// @param sort by what
/// @param reversed whether from the end of that order
/// @param reading name of the state of reading that is listed only; empty for all
/// @param tag that is listed only; empty for all
public record ShelfSettings(Sort sort, boolean reversed, String reading, String tag) {
    public static final ShelfSettings DEFAULT = new ShelfSettings(Sort.OPENED, false, "", "");

    /// What documents are sorted by.
    public enum Sort {
        TITLE, AUTHOR,
        /// The latest first, and so the next two.
        YEAR, ADDED, OPENED,
        /// The longest text first.
        LENGTH
    }

    public ShelfSettings(@Nullable Sort sort, boolean reversed, @Nullable String reading, @Nullable String tag) {
        this.sort = Objects.requireNonNullElse(sort, Sort.OPENED); // what a file may lack
        this.reversed = reversed;
        this.reading = Objects.requireNonNullElse(reading, "");
        this.tag = Objects.requireNonNullElse(tag, "");
    }

    public ShelfSettings withSort(Sort by) {
        return new ShelfSettings(by, reversed, reading, tag);
    }

    public ShelfSettings withReversed(boolean end) {
        return new ShelfSettings(sort, end, reading, tag);
    }

    /// @param state empty for all
    public ShelfSettings withReading(String state) {
        return new ShelfSettings(sort, reversed, state, tag);
    }

    /// @param name empty for all
    public ShelfSettings withTag(String name) {
        return new ShelfSettings(sort, reversed, reading, name);
    }
}
