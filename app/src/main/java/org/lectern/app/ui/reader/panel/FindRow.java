package org.lectern.app.ui.reader.panel;

import org.lectern.app.ui.reader.find.FindGroup;
import org.lectern.app.ui.reader.find.FindHit;

/// A row of what was found: a part of the document, or a place in it.
sealed interface FindRow {
    record Part(FindGroup group) implements FindRow {}

    /// @param index among all places
    /// @param group in which it stands
    record At(FindHit hit, int index, FindGroup group) implements FindRow {}
}
