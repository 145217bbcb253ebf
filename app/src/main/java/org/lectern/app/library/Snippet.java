package org.lectern.app.library;

import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.document.words.SearchWords;

/// The words around the place where something that was typed stands first in a text.
record Snippet(TextSpan span, String before, String match, String after) {
    private static final int BEFORE = 24; // characters shown
    private static final int AFTER = 45;

    static Snippet of(String text, String typed) {
        var found = place(text, typed).orElse(new TextSpan(0, 0));
        var before = line(text.substring(Math.max(0, found.start() - BEFORE), found.start()));
        var after = line(text.substring(found.end(), Math.min(text.length(), found.end() + AFTER)));
        return new Snippet(found, (found.start() > BEFORE ? "…" : "") + before, line(found.of(text)),
                after + (found.end() + AFTER < text.length() ? "…" : ""));
    }

    // The first term as it was typed, or where only its words stand there, the first of these.
    private static Optional<TextSpan> place(String text, String typed) {
        var folded = new FoldedText(text);
        var terms = SearchWords.terms(typed).stream().map(FoldedText::fold);
        var words = Stream.of(SearchWords.of(typed).split(" "));
        return Stream.concat(terms, words).flatMap(term -> folded.find(term).stream()).findFirst();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
