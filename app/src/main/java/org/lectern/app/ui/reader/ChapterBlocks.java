package org.lectern.app.ui.reader;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.ui.control.Highlight;

/// The blocks of one part of a flowing document.
///
/// @param page number of the part, from 1
/// @param first index of its first block in the document
/// @param count how many blocks it has
record ChapterBlocks(Document document, int page, int first, int count) {
    /// A marked range of characters in one of the blocks.
    ///
    /// @param index of the block in this part
    /// @param number of the passage
    record Mark(int index, int start, int end, int number) {}

    static ChapterBlocks of(Document document, int page) {
        var span = document.pages().get(page - 1).span();
        var blocks = document.blocks();
        var first = 0;
        while (first < blocks.size() && blocks.get(first).span().end() <= span.start()) {
            first++;
        }
        var end = first;
        while (end < blocks.size() && blocks.get(end).span().start() < span.end()) {
            end++;
        }
        return new ChapterBlocks(document, page, first, end - first);
    }

    TextBlock block(int index) {
        return document.blocks().get(first + index);
    }

    String text(int index) {
        return block(index).span().of(document.text());
    }

    /// Offset in the document's text of a character of a block, or of the end of the part for blocks it has not.
    int offset(int index, int character) {
        return index < count ? block(index).span().start() + character : document.pages().get(page - 1).span().end();
    }

    /// What of the passages lies in this part.
    List<Mark> marks(List<Highlight> highlights) {
        var marks = new ArrayList<Mark>();
        for (var highlight : highlights) {
            for (var region : highlight.regions()) {
                if (region instanceof FlowRegion range && range.page() == page) {
                    marks.add(new Mark(range.block() - first, range.start(), range.end(), highlight.number()));
                }
            }
        }
        return marks;
    }
}
