package org.lectern.app.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the documents of the library are listed. Immutable.
///
/// @param sort by what
/// @param reversed whether from the end of that order
/// @param covers whether covers side by side are shown instead of a list
/// @param reading name of the state of reading that is listed only; empty for all
/// @param tag that is listed only; empty for all
public record ShelfSettings(Sort sort, boolean reversed, boolean covers, String reading, String tag) {
    public static final ShelfSettings DEFAULT = new ShelfSettings(Sort.OPENED, false, false, "", "");

    /// What documents are sorted by.
    public enum Sort {
        TITLE, AUTHOR,
        /// The latest first, and so the next two.
        YEAR, ADDED, OPENED,
        /// The longest text first.
        LENGTH
    }

    public ShelfSettings(@Nullable Sort sort, boolean reversed, boolean covers, @Nullable String reading, @Nullable String tag) {
        this.sort = Objects.requireNonNullElse(sort, Sort.OPENED); // what a file may lack
        this.reversed = reversed;
        this.covers = covers;
        this.reading = Objects.requireNonNullElse(reading, "");
        this.tag = Objects.requireNonNullElse(tag, "");
    }

    public ShelfSettings withSort(Sort by) {
        return new ShelfSettings(by, reversed, covers, reading, tag);
    }

    public ShelfSettings withReversed(boolean end) {
        return new ShelfSettings(sort, end, covers, reading, tag);
    }

    /// @param state empty for all
    public ShelfSettings withReading(String state) {
        return new ShelfSettings(sort, reversed, covers, state, tag);
    }

    /// @param name empty for all
    public ShelfSettings withTag(String name) {
        return new ShelfSettings(sort, reversed, covers, reading, name);
    }

    public ShelfSettings withCovers(boolean wanted) {
        return new ShelfSettings(sort, reversed, wanted, reading, tag);
    }
}
