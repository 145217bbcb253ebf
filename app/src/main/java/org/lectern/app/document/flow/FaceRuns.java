package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.app.document.model.Typesetting.Face;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.inference.api.TextRange;

/// The faces of letters of a text, or of a cell, while it is being written.
final class FaceRuns {
    private static final int MOST = 400_000;

    private final List<Face> runs = new ArrayList<>();

    /// A character is about to be written.
    ///
    /// @param length in UTF-16 units
    void character(int offset, int length, Set<Style> styles) {
        if (styles.isEmpty()) {
            return;
        }
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.styles().equals(styles) && offset - last.span().end() <= 1) {
            runs.set(runs.size() - 1, new Face(new TextRange(last.span().start(), offset + length), last.styles()));
        } else if (runs.size() < MOST) {
            runs.add(new Face(new TextRange(offset, offset + length), styles));
        }
    }

    /// Ends all at an offset.
    void cut(int end) {
        while (!runs.isEmpty() && runs.getLast().span().end() > end) {
            var last = runs.removeLast();
            if (last.span().start() < end) {
                runs.add(new Face(new TextRange(last.span().start(), end), last.styles()));
            }
        }
    }

    /// Adds those of a part of the text.
    ///
    /// @param offset where the part begins
    void take(FaceRuns part, int offset) {
        part.runs.stream().limit(MOST - runs.size())
                .forEach(run -> runs.add(new Face(run.span().from(offset), run.styles())));
    }

    List<Face> runs() {
        return runs;
    }
}
