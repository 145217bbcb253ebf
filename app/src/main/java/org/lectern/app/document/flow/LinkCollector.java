package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Link;
import org.lectern.inference.api.TextRange;

/// The links of a flowing document, or of a cell, while it is being written.
final class LinkCollector {
    private static final int MOST = 50_000;
    private static final int LONGEST = 2_000; // characters of an address
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}:\\S+");

    private final List<Written> written = new ArrayList<>();
    private String target = "";
    private int start = -1;

    /// @param target an address, or the name of an anchor
    private record Written(TextRange span, String target) {}

    void begin(String place) {
        target = place;
        start = -1;
    }

    /// A character is about to be written at an offset.
    void character(int offset) {
        if (start < 0 && !target.isEmpty()) {
            start = offset;
        }
    }

    /// @param offset after the last character
    void end(int offset) {
        if (start >= 0 && offset > start && written.size() < MOST && target.length() < LONGEST) {
            written.add(new Written(new TextRange(start, offset), target));
        }
        begin("");
    }

    /// Adds those of a part of the text.
    ///
    /// @param offset where the part begins
    void take(LinkCollector part, int offset) {
        part.written.stream().limit(MOST - written.size()).map(
                link -> new Written(new TextRange(link.span().start() + offset, link.span().end() + offset),
                        link.target()))
                .forEach(written::add);
    }

    /// What they lead to; those that lead nowhere are dropped.
    ///
    /// @param anchors offsets of the named places
    /// @param length of the text
    List<Link> resolved(Map<String, Integer> anchors, int length) {
        var places = Anchors.in(anchors);
        return written.stream().filter(link -> link.span().end() <= length)
                .map(link -> resolved(link, places)).flatMap(Optional::stream).toList();
    }

    private static Optional<Link> resolved(Written link, Function<String, Integer> places) {
        var offset = places.apply(link.target());
        if (offset != null) {
            return Optional.of(new Link.Inner(link.span(), offset));
        }
        return ADDRESS.matcher(link.target()).matches()
                ? Optional.of(new Link.Outer(link.span(), link.target()))
                : Optional.empty();
    }
}
