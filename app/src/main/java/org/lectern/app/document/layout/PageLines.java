package org.lectern.app.document.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.lectern.app.document.layout.line.TextLine;

/// The lines of one displayed page, in reading order.
///
/// @param width in points
/// @param height in points
public record PageLines(int number, double width, double height, List<TextLine> lines) {
    public PageLines {
        lines = List.copyOf(lines);
    }

    /// The same page with other lines.
    public PageLines with(List<TextLine> others) {
        return new PageLines(number, width, height, others);
    }

    PageLines without(List<TextLine> removed) {
        Set<TextLine> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(removed);
        return with(lines.stream().filter(line -> !gone.contains(line)).toList());
    }
}
