package org.lectern.app.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.report.AnswerReport;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Place;
import org.lectern.inference.api.TextRange;

/// Checks the passages of an answer against a document.
///
/// @param document as it is now
public record QuoteChecks(Document document) {
    private static final double AS_WRITTEN = 0.011; // points: reports have two digits
    private static final int MOST_PLACES = 1000;
    private static final int SHOWN = 60; // characters of a quote

    /// Words, page and boxes of every passage, and of what a search found.
    public List<CheckLine> of(AnswerReport claim) {
        var lines = new ArrayList<CheckLine>();
        var number = 0;
        for (var item : claim.evidence()) {
            number++;
            lines.addAll(passage("passage " + number, item));
        }
        number = 0;
        for (var found : claim.nearest()) {
            number++;
            lines.addAll(found("search hit " + number, found));
        }
        return lines;
    }

    private List<CheckLine> passage(String name, AnswerReport.Item item) {
        var places = places(item.quote(), noted(item));
        var lines = new ArrayList<CheckLine>();
        lines.add(quoted(name, item.quote(), places));
        var place = places.stream().filter(one -> isAt(one, item)).findFirst()
                .or(() -> places.stream().filter(one -> isOn(one, item.page(), item.label())).findFirst())
                .or(() -> places.stream().findFirst())
                .or(() -> noted(item).map(new SourceMap(document)::place));
        if (place.isPresent()) {
            lines.add(page(name, place.get(), item.page(), item.label()));
            lines.add(CheckLine.of(Conclusion.BOXES + name, isAt(place.get(), item), "They are where the words stand.",
                    "They are not where the words stand: " + AnswerReport.Item.boxes(place.get().regions()) + "."));
        }
        return lines;
    }

    private List<CheckLine> found(String name, AnswerReport.Found found) {
        var places = places(found.quote(), Optional.empty());
        var lines = new ArrayList<CheckLine>();
        lines.add(quoted(name, found.quote(), places));
        places.stream().filter(one -> isOn(one, found.page(), found.label())).findFirst()
                .or(() -> places.stream().findFirst())
                .ifPresent(place -> lines.add(page(name, place, found.page(), found.label())));
        return lines;
    }

    private static CheckLine quoted(String name, String quote, List<Place> places) {
        var words = quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN) + "…";
        return CheckLine.of(Conclusion.WORDS + name, !places.isEmpty(), "“" + words + "” stands in the document.",
                "“" + words + "” does not stand in the document.");
    }

    private static CheckLine page(String name, Place place, int page, @Nullable String label) {
        return CheckLine.of(Conclusion.PAGE + name, isOn(place, page, label), "It is " + named(page, label) + ".",
                "The words stand on " + named(place.page(), labelOf(place)) + ", not on " + named(page, label) + ".");
    }

    private static String named(int page, @Nullable String label) {
        return "page " + page + (label == null ? "" : " (printed “" + label + "”)");
    }

    private static @Nullable String labelOf(Place place) {
        return place.name().isPrinted() ? place.name().label() : null;
    }

    private static boolean isOn(Place place, int page, @Nullable String label) {
        var printed = labelOf(place);
        return place.page() == page && (label == null ? printed == null : label.equals(printed));
    }

    private static boolean isAt(Place place, AnswerReport.Item item) {
        return Boxes.areSame(AnswerReport.Item.boxes(place.regions()), item.boxes(), AS_WRITTEN);
    }

    /// Where words that do not stand there should have stood.
    private Optional<TextRange> noted(AnswerReport.Item item) {
        var start = item.span().getFirst();
        var end = item.span().getLast();
        return start >= 0 && start < end && end <= document.text().length()
                ? Optional.of(new TextRange(start, end))
                : Optional.empty();
    }

    /// Places of words that stand on one line, whatever white space is between them in the document.
    ///
    /// @param first where they are looked for first: common words stand at many places
    private List<Place> places(String quote, Optional<TextRange> first) {
        var words = quote.strip();
        var map = new SourceMap(document);
        var found = new ArrayList<TextRange>();
        first.filter(span -> end(words, span.start()) == span.end()).ifPresent(found::add);
        if (!words.isEmpty()) {
            var begins = words.split("\\s", 2)[0];
            for (var at = document.text().indexOf(begins); at >= 0 && found.size() < MOST_PLACES; at = document.text()
                    .indexOf(begins, at + 1)) {
                var end = end(words, at);
                if (end >= 0) {
                    found.add(new TextRange(at, end));
                }
            }
        }
        return found.stream().map(map::place).toList();
    }

    /// The end of words that stand at a place of the document; -1 where others do.
    private int end(String words, int start) {
        var text = document.text();
        var at = start;
        for (var i = 0; i < words.length(); at++, i++) {
            if (at >= text.length()) {
                return -1;
            }
            if (Character.isWhitespace(words.charAt(i))) {
                if (!Character.isWhitespace(text.charAt(at))) {
                    return -1;
                }
                at = beyondBlanks(text, at) - 1;
                i = beyondBlanks(words, i) - 1;
            } else if (words.charAt(i) != text.charAt(at)) {
                return -1;
            }
        }
        return at;
    }

    private static int beyondBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
