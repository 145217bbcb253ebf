package org.lectern.inference.index;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.SourceText.Heading;
import org.lectern.inference.api.text.Scripts;

/// The headings that the places of a text stand under.
final class HeadingPaths {
    private final TreeMap<Integer, String> paths = new TreeMap<>();

    HeadingPaths(SourceText source) {
        paths.put(0, "");
        Deque<Heading> open = new ArrayDeque<>();
        source.headings().stream().sorted(Comparator.comparingInt(Heading::offset)).forEach(heading -> {
            while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
                open.removeLast();
            }
            open.addLast(heading);
            // passages begin with what can be seen
            paths.put(Scripts.visible(source.text(), heading.offset(), source.text().length()),
                    path(open));
        });
    }

    private static String path(Deque<Heading> open) {
        return open.stream().map(Heading::title).map(String::strip).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Passage.BETWEEN));
    }

    /// Outermost first; empty where there is none.
    String at(int offset) {
        return paths.floorEntry(offset).getValue();
    }
}
