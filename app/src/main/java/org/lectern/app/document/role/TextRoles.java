package org.lectern.app.document.role;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// Tells what in a document's text is no running text. Where it is not sure, text is running text: a line that is held back is an answer
/// that cannot be given, a line too many is only one more to read.
public final class TextRoles {
    private static final double MOST = 0.6; // of the text; what is more is what the document is about
    private TextRoles() {}

    /// @return what is no running text, ascending and not overlapping; lines of the same role that follow each other are one span, but
    /// every heading is its own
    public static List<RoleSpan> of(Document document) {
        var lines = new RoleLines(document);
        var titles = TitleKeys.of(lines);
        var parts = TitledPart.of(lines);
        NavigationLines.mark(lines);
        LicenceLines.mark(lines, parts);
        IndexLines.mark(lines, parts);
        ReferenceLines.mark(lines, parts);
        ContentsLines.mark(lines, titles);
        PageEdges.mark(lines);
        takeBack(lines, TextRole.CONTENTS, TextRole.LICENCE, TextRole.INDEX, TextRole.REFERENCES);
        LicenceLines.markGutenberg(lines);
        HeadingLines.mark(lines, ContentsLines.titlesNamed(lines));
        takeBack(lines, TextRole.HEADING);
        return spans(lines);
    }

    /// A document that is a licence, a bibliography or an index as a whole, or all in large print, is read as what it is.
    private static void takeBack(RoleLines lines, TextRole... roles) {
        var total = 0L;
        var marked = new long[TextRole.values().length];
        for (var line = 0; line < lines.size(); line++) {
            total += lines.length(line);
            marked[lines.role(line).ordinal()] += lines.length(line);
        }
        for (var role : roles) {
            if (marked[role.ordinal()] > MOST * total) {
                lines.clear(role);
            }
        }
    }

    private static List<RoleSpan> spans(RoleLines lines) {
        var spans = new ArrayList<RoleSpan>();
        for (var line = 0; line < lines.size(); line++) {
            var role = lines.role(line);
            if (role == TextRole.BODY) {
                continue;
            }
            var joins = line > 0 && lines.role(line - 1) == role && role != TextRole.HEADING;
            var start = joins ? spans.removeLast().span().start() : lines.start(line);
            spans.add(new RoleSpan(new TextRange(start, lines.span(line).end()), role));
        }
        return spans;
    }
}
