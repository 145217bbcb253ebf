package org.lectern.app.document.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.app.document.model.Link;
import org.lectern.inference.api.TextRange;

/// Which characters of a text are linked.
///
/// @param spans ascending, not overlapping
record LinkCover(List<TextRange> spans) {
    static LinkCover all(List<Link> links) {
        return of(links, link -> true);
    }

    /// Only of the links within the document.
    static LinkCover inner(List<Link> links) {
        return of(links, Link.Inner.class::isInstance);
    }

    private static LinkCover of(List<Link> links, Predicate<Link> wanted) {
        var sorted = links.stream().filter(wanted).map(Link::span).sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        var joined = new ArrayList<TextRange>();
        for (var span : sorted) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                var last = joined.removeLast();
                joined.add(new TextRange(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return new LinkCover(joined);
    }

    /// Whether any character of a range is linked.
    boolean touches(int start, int end) {
        var next = TextRange.firstEndingAfter(start, spans, span -> span);
        return next < spans.size() && spans.get(next).start() < end;
    }

    /// What of a range is not linked, a blank in place of every link.
    String outside(String text, int start, int end) {
        var rest = new StringBuilder();
        var at = start;
        for (var i = TextRange.firstEndingAfter(start, spans, span -> span); i < spans.size()
                && spans.get(i).start() < end; i++) {
            rest.append(text, at, Math.max(at, spans.get(i).start())).append(' ');
            at = Math.min(end, spans.get(i).end());
        }
        return rest.append(text, at, end).toString();
    }
}
