package org.lectern.app.library.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;
import org.lectern.app.library.about.PersonName;

/// A document as one line of a list of works: who, when, what, and its number.
public final class CitationLine {
    private CitationLine() {}

    /// Empty where neither title nor author is known.
    public static Optional<String> of(Details details) {
        var authors = details.authors();
        var title = details.of(DetailField.TITLE);
        if (title.isEmpty() && authors.written().isEmpty()) {
            return Optional.empty();
        }
        var who = new ArrayList<>(authors.names().stream().map(PersonName::inverted).toList());
        if (authors.others()) {
            who.add("et al.");
        }
        var parts = new ArrayList<String>();
        parts.add(sentence(String.join("; ", who) + details.of(DetailField.YEAR).map(year -> " (" + year + ")")
                .orElse("")));
        title.ifPresent(words -> parts.add(sentence(words)));
        details.of(DetailField.ISBN).ifPresent(isbn -> parts.add(sentence("ISBN " + isbn)));
        details.of(DetailField.DOI).ifPresent(doi -> parts.add("https://doi.org/" + doi));
        return Optional.of(String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList()));
    }

    /// The lines of several documents; those of which nothing is known are left out.
    public static List<String> all(List<Details> documents) {
        return documents.stream().flatMap(details -> of(details).stream()).toList();
    }

    private static String sentence(String words) {
        var line = words.strip();
        return line.isEmpty() || line.matches("(?s).*[.!?。！？]") ? line : line + ".";
    }
}
