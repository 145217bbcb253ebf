package org.lectern.app.ui.reader.flow;

import org.lectern.app.document.model.Typesetting.Picture;

/// What the text area shows as one paragraph.
sealed interface ChapterRow {
    /// Index in the part of the first block that is in it, or that comes after it.
    int block();

    /// A block of text.
    record Words(int block) implements ChapterRow {}

    /// A sentence of Lectern's on how the document is shown.
    ///
    /// @param words key of the sentence
    record Notice(String words) implements ChapterRow {
        @Override
        public int block() {
            return 0;
        }
    }

    /// A picture between blocks.
    record Illustration(Picture picture, int block) implements ChapterRow {}

    /// Rows of a table, or some of those of a long one.
    ///
    /// @param count how many blocks it has
    /// @param tableStart index of the first block of the whole table, as tableCount says how many that has
    record Table(int block, int count, int tableStart, int tableCount) implements ChapterRow {}
}
