package org.lectern.app.document.role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.role.RoleLines.Shape;

/// A part of a document under a title.
///
/// @param from the line of the title
/// @param to the line after its last one
record TitledPart(String title, int from, int to) {
    private record Open(String title, int level, int from) {}

    /// The parts by the document's sections and those by its headings; they often are the same, but neither is always there.
    static List<TitledPart> of(RoleLines lines) {
        var parts = new ArrayList<TitledPart>();
        var sections = new Nesting(parts);
        for (Section section : lines.document().sections()) {
            sections.begin(new Open(section.title(), section.level(), lines.at(section.start())));
        }
        sections.endAll(lines.size());
        var headings = new Nesting(parts);
        for (var line = 0; line < lines.size(); line++) {
            if (lines.shape(line) == Shape.HEADING) {
                headings.begin(new Open(lines.text(line), lines.level(line), line));
            }
        }
        headings.endAll(lines.size());
        return parts;
    }

    /// A part ends where one of the same level or a higher one begins.
    private static final class Nesting {
        private final ArrayDeque<Open> open = new ArrayDeque<>();
        private final List<TitledPart> parts;

        Nesting(List<TitledPart> parts) {
            this.parts = parts;
        }

        void begin(Open next) {
            end(next.level(), next.from());
            open.push(next);
        }

        void endAll(int line) {
            end(0, line);
        }

        private void end(int level, int line) {
            while (!open.isEmpty() && open.peek().level() >= level) {
                var ended = open.pop();
                parts.add(new TitledPart(ended.title(), ended.from(), Math.max(ended.from(), line)));
            }
        }
    }
}
