package org.lectern.app.ui.reader.marks;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Quote;
import org.lectern.app.marks.QuoteFinder;
import org.lectern.inference.api.TextRange;

/// A mark in the document that is shown.
///
/// @param span where its words stand now; empty where they do not any more, and on pages without words
public record PlacedMark(OwnMark mark, Optional<TextRange> span) {
    /// In the order of pages and places; a bookmark stands before what is on its page.
    static final Comparator<PlacedMark> ORDER = Comparator
            .<PlacedMark>comparingInt(one -> one.mark.quote().page().number()).thenComparingInt(PlacedMark::start)
            .thenComparing(one -> !one.mark.isBookmark()).thenComparing(one -> one.mark.made());

    /// Finds the place of a mark, and takes it over where it has moved. Pages of paper are the same for ever.
    static PlacedMark of(Document document, OwnMark mark, QuoteFinder finder) {
        var found = finder.find(mark.quote());
        var moved = found.filter(span -> !span.equals(mark.quote().span()) && !mark.isBookmark())
                .map(span -> mark.at(Quote.of(document, span)));
        return new PlacedMark(moved.orElse(mark), found);
    }

    private int start() {
        return span.orElse(mark.quote().span()).start();
    }

    /// Whether another one, or what has become of it, is this mark.
    public boolean isSame(@Nullable PlacedMark other) {
        return other != null && mark.key().equals(other.mark.key());
    }

    /// Style class of its colour.
    public String style() {
        return MarkStyle.of(mark.tint());
    }

    public boolean isHighlight() {
        return !mark.isBookmark();
    }

    /// Whether it lies in a part of the text.
    boolean isIn(TextRange part) {
        return isHighlight() && span.filter(part::overlaps).isPresent();
    }
}
