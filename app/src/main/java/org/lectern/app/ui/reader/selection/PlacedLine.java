package org.lectern.app.ui.reader.selection;

import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;

/// A line of a page, or a part of one between wide gaps, with the places of its characters.
///
/// @param span its characters in the document's text, with what joins it to the next line
/// @param bounds around all of them
/// @param boxes per character; null for one that is not shown, at least one is
record PlacedLine(TextRange span, PageRegion bounds, @Nullable PageRegion[] boxes) {
    private static final double BESIDE = 40; // times nearer is a line beside a place than one above or below it

    /// How far a place is, in no unit; 0 inside.
    double distance(double x, double y) {
        return beyond(x, bounds.x(), bounds.width()) + BESIDE * beyond(y, bounds.y(), bounds.height());
    }

    /// The character nearest to a place.
    int characterAt(double x, double y) {
        return span.start() + IntStream.range(0, boxes.length).filter(i -> boxes[i] != null).boxed()
                .min((a, b) -> Double.compare(distance(boxes[a], x, y), distance(boxes[b], x, y))).orElseThrow();
    }

    /// The gap between two characters nearest to a place, as the offset of the character behind it.
    int gapAt(double x, double y) {
        var at = characterAt(x, y);
        return isPast(at, x, y) ? at + length(at) : at;
    }

    /// The gap that stands nearest above or below a gap of another line.
    int gapBeside(PlacedLine other, int gap) {
        var before = other.shown(gap - 1);
        var box = other.box(before);
        var ends = before < gap == other.isForward(before);
        var x = isHorizontal() ? box.x() + (ends ? box.width() : 0) : middle(bounds.x(), bounds.width());
        var y = isHorizontal() ? middle(bounds.y(), bounds.height()) : box.y() + (ends ? box.height() : 0);
        return gapAt(x, y);
    }

    /// Its characters without what joins it to the next line.
    TextRange shown() {
        var end = boxes.length;
        while (boxes[end - 1] == null) {
            end--;
        }
        return new TextRange(span.start(), span.start() + end);
    }

    private PageRegion box(int offset) {
        return boxes[offset - span.start()];
    }

    // Boxes of a ligature stand on its first character, so that the gap is behind all of them.
    private int length(int offset) {
        var box = box(offset);
        var end = offset + 1;
        while (end < span.end() && Objects.equals(box(end), box)) {
            end++;
        }
        return end - offset;
    }

    /// The shown character at an offset or the nearest one before it, else the first.
    private int shown(int offset) {
        var at = Math.clamp(offset, span.start(), span.end() - 1);
        while (at > span.start() && box(at) == null) {
            at--;
        }
        while (box(at) == null) {
            at++;
        }
        return at;
    }

    private boolean isPast(int at, double x, double y) {
        var box = box(at);
        var far = isHorizontal() ? x > middle(box.x(), box.width()) : y > middle(box.y(), box.height());
        return far == isForward(at);
    }

    // Letters of one line may run in two directions: the neighbours tell.
    private boolean isForward(int at) {
        var back = box(shown(at - 1));
        var on = IntStream.range(at + 1, span.end()).mapToObj(this::box).filter(Objects::nonNull).findFirst()
                .orElse(box(at));
        return isHorizontal() ? on.x() >= back.x() : on.y() >= back.y();
    }

    private boolean isHorizontal() {
        return bounds.width() >= bounds.height() || bounds.height() < 2 * box(shown(span.start())).height();
    }

    private static double distance(PageRegion box, double x, double y) {
        return Math.hypot(beyond(x, box.x(), box.width()), beyond(y, box.y(), box.height()));
    }

    private static double beyond(double place, double from, double length) {
        return Math.max(0, Math.max(from - place, place - from - length));
    }

    private static double middle(double from, double length) {
        return from + length / 2;
    }
}
