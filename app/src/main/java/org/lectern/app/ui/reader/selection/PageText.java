package org.lectern.app.ui.reader.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextRegions;
import org.lectern.inference.api.TextRange;

/// The lines of one paper page by their places, so that a pointer finds their characters.
///
/// @param lines in reading order; none on a page without text
public record PageText(List<PlacedLine> lines) {
    private static final double SLACK = 0.01; // points, for rounding

    public PageText {
        lines = List.copyOf(lines);
    }

    /// @param page from 1
    public static PageText of(Document document, int page) {
        var span = document.pages().get(page - 1).span();
        var boxes = new @Nullable PageRegion[span.length()];
        for (var i = 0; i < boxes.length; i++) {
            boxes[i] = box(document.regions(), span.start() + i);
        }
        var lines = new ArrayList<PlacedLine>();
        var from = 0;
        for (var region : document.regions().of(span)) {
            if (region instanceof PageRegion bounds) {
                var to = endOfLine(boxes, from, bounds);
                if (Arrays.stream(boxes, from, to).anyMatch(box -> box != null)) {
                    lines.add(new PlacedLine(new TextRange(span.start() + from, span.start() + to), bounds,
                            Arrays.copyOfRange(boxes, from, to)));
                    from = to;
                }
            }
        }
        return new PageText(lines);
    }

    private static int endOfLine(@Nullable PageRegion[] boxes, int from, PageRegion bounds) {
        var end = from;
        while (end < boxes.length && (boxes[end] == null || contains(bounds, boxes[end]))) {
            end++;
        }
        return end;
    }

    private static @Nullable PageRegion box(TextRegions regions, int offset) {
        return regions.of(new TextRange(offset, offset + 1)).stream().filter(PageRegion.class::isInstance)
                .map(PageRegion.class::cast).findFirst().orElse(null);
    }

    private static boolean contains(PageRegion outer, PageRegion inner) {
        return inner.x() >= outer.x() - SLACK && inner.y() >= outer.y() - SLACK
                && inner.x() + inner.width() <= outer.x() + outer.width() + SLACK
                && inner.y() + inner.height() <= outer.y() + outer.height() + SLACK;
    }

    /// The character nearest to a place, empty on a page without text.
    ///
    /// @param x points from the left
    /// @param y points from the top
    public OptionalInt characterAt(double x, double y) {
        return nearest(x, y).map(line -> OptionalInt.of(line.characterAt(x, y))).orElseGet(OptionalInt::empty);
    }

    /// The gap between two characters nearest to a place, as the offset of the character behind it.
    public OptionalInt gapAt(double x, double y) {
        return nearest(x, y).map(line -> OptionalInt.of(line.gapAt(x, y))).orElseGet(OptionalInt::empty);
    }

    /// Whether a place lies on a line of text.
    public boolean isOnText(double x, double y) {
        return lines.stream().anyMatch(line -> line.distance(x, y) == 0);
    }

    private Optional<PlacedLine> nearest(double x, double y) {
        return lines.stream().min(Comparator.comparingDouble(line -> line.distance(x, y)));
    }

    /// The line in which a character stands, without what joins it to the next.
    Optional<TextRange> lineAt(int offset) {
        var index = index(offset);
        return index < 0 ? Optional.empty() : Optional.of(lines.get(index).shown());
    }

    /// Number of the line in which a character stands, from 0; -1 on a page without text.
    int index(int offset) {
        var index = 0;
        while (index < lines.size() && lines.get(index).span().end() <= offset) {
            index++;
        }
        return Math.min(index, lines.size() - 1);
    }
}
