package org.lectern.app.evaluation.files;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Where a question is answered; any of the places is right.
///
/// @param pages of a PDF, from 1
/// @param titles of sections
/// @param parts of a flowing document, from 1
public record AnswerPlaces(List<Integer> pages, List<String> titles, List<Integer> parts) {
    public static final AnswerPlaces NONE = new AnswerPlaces(List.of(), List.of(), List.of());

    public AnswerPlaces {
        pages = List.copyOf(pages);
        titles = titles.stream().map(AnswerPlaces::plain).toList();
        parts = List.copyOf(parts);
    }

    boolean areKnown() {
        return !pages.isEmpty() || !titles.isEmpty() || !parts.isEmpty();
    }

    /// Whether a passage stands on one of the pages, in one of the parts, or below one of the titles.
    boolean hold(Given.Passage passage) {
        return !Collections.disjoint(passage.pages(), pages) || !Collections.disjoint(passage.pages(), parts)
                || passage.sections().stream().map(AnswerPlaces::plain).anyMatch(titles::contains);
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                .strip();
    }
}
