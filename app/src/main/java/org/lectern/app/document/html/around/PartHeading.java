package org.lectern.app.document.html.around;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The headings of the parts of a page.
final class PartHeading {
    private static final Set<String> NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final int DEEPEST = 4; // elements around one with which a part begins

    private PartHeading() {}

    static boolean is(Element e) {
        return NAMES.contains(e.normalName());
    }

    /// The heading with which a part begins.
    static Optional<Element> first(Element part) {
        var at = part.firstElementChild();
        for (var depth = 0; at != null && depth < DEEPEST; depth++) {
            if (is(at)) {
                return Optional.of(at);
            }
            at = at.firstElementChild();
        }
        return Optional.empty();
    }

    /// Whether the id of a part is made of its heading's words, as many programs make them.
    static boolean makeUpId(Element part) {
        var words = first(part).map(heading -> words(heading.text())).orElse(Set.of());
        return !words.isEmpty() && words.containsAll(words(part.id()));
    }

    private static Set<String> words(String text) {
        return NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
