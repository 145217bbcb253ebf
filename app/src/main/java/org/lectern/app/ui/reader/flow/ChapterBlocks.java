package org.lectern.app.ui.reader.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.ui.control.EvidenceStyle;
import org.lectern.app.ui.control.Highlight;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.reader.Found;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.marks.PlacedMark;

/// The blocks of one part of a flowing document.
///
/// @param page number of the part, from 1
/// @param first index of its first block in the document
/// @param count how many blocks it has
record ChapterBlocks(Document document, int page, int first, int count) {
    /// A marked range of characters in one of the blocks.
    ///
    /// @param index of the block in this part
    /// @param styles classes of the mark
    /// @param inked whether its letters are dark, because the mark is light
    record Mark(int index, int start, int end, List<String> styles, boolean inked) {
        /// The same; letters of a word that are joined to unmarked ones keep their colour, so that their mark has to be a shade.
        Mark shadedWithin(String text) {
            return RightToLeft.isWithinWord(text, start) || RightToLeft.isWithinWord(text, end)
                    ? new Mark(index, start, end, Stream.concat(styles.stream(), Stream.of("within-word")).toList(),
                            false)
                    : this;
        }
    }

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

    /// The first part with words; many books begin with one that is only a picture.
    static ReadingPosition begin(Document document) {
        return document.pages().stream().filter(page -> !page.span().of(document.text()).isBlank()).findFirst()
                .map(page -> new ReadingPosition(page.number(), 0)).orElse(ReadingPosition.START);
    }

    /// Whether an offset in the document's text is in this part.
    boolean holds(int offset) {
        return span().contains(offset);
    }

    TextBlock block(int index) {
        return document.blocks().get(first + index);
    }

    String text(int index) {
        return block(index).span().of(document.text());
    }

    /// Offset in the document's text of a character of a block, or of the end of the part for blocks it has not.
    int offset(int index, int character) {
        return index < count ? block(index).span().start() + character : span().end();
    }

    /// The stretches of a block that lead elsewhere, as offsets in the block.
    List<TextRange> links(int index) {
        TextRange block = block(index).span();
        return document.links().stream().map(link -> link.span().inside(block)).flatMap(Optional::stream).toList();
    }

    /// What of the passages lies in this part.
    ///
    /// @param followed number of the passage that the reader follows, 0 for none
    List<Mark> marks(List<Highlight> highlights, int followed) {
        return highlights.stream().flatMap(highlight -> marks(highlight.regions(), List.of("highlight",
                EvidenceStyle.of(highlight.number()), highlight.number() == followed ? "current" : "other"), true))
                .toList();
    }

    /// What of the reader's own highlights lies in this part.
    ///
    /// @param open the one that is looked at; null for none
    List<Mark> marks(MarksViewModel own, @Nullable PlacedMark open) {
        return own.in(span()).stream().flatMap(one -> marks(document.regions().of(one.span().orElseThrow()),
                Stream.of("highlight", "tint", one.style(), one.mark().note().isEmpty() ? "" : "noted",
                        one.isSame(open) ? "own-open" : "").filter(style -> !style.isEmpty()).toList(),
                true)).toList();
    }

    /// What of the places that were found lies in this part.
    List<Mark> marks(Found found) {
        return found.in(span()).stream()
                .flatMap(place -> marks(document.regions().of(place),
                        List.of("highlight", found.isCurrent(place) ? "found-current" : "found-text"), true))
                .toList();
    }

    /// The character at a place; empty for the first one.
    ///
    /// @param place how many of the characters are before it, 0 to 1
    Optional<Region> at(double place) {
        TextRange span = span();
        int offset = span.start() + (int) Math.round(place * span.length());
        int index = 0;
        while (index + 1 < count && block(index + 1).span().start() <= offset) {
            index++;
        }
        if (count == 0 || (index == 0 && offset <= block(0).span().start())) {
            return Optional.empty();
        }
        TextRange block = block(index).span();
        int within = Math.clamp(offset - block.start(), 0, Math.max(0, block.length() - 1));
        return Optional.of(new FlowRegion(page, first + index, within, within + 1));
    }

    /// How many of the characters are before an offset in the document's text, 0 to 1.
    double place(int offset) {
        return Math.clamp((double) (offset - span().start()) / Math.max(1, span().length()), 0, 1);
    }

    private TextRange span() {
        return document.pages().get(page - 1).span();
    }

    /// A place of this part to which the reader was led.
    List<Mark> target(Region place) {
        return marks(List.of(place), List.of("target"), false).toList();
    }

    private Stream<Mark> marks(List<? extends Region> regions, List<String> styles, boolean inked) {
        return regions.stream().filter(region -> region.page() == page).filter(FlowRegion.class::isInstance)
                .map(FlowRegion.class::cast)
                .map(range -> new Mark(range.block() - first, range.start(), range.end(), styles, inked));
    }
}
