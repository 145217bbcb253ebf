package org.lectern.app.answering.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Page;
import org.lectern.inference.api.TextRange;

/// The pages that a question names: "pages 3–5", "up to page 112", "Seite 12", 10ページから15ページ.
///
/// @param words of the question that name them
record AskedPages(int first, int last, String words) {
    private static final String TO = "\\s*(?:-|–|—|to|until|through|and|bis|und|〜|～|から)\\s*";
    private static final Pattern UP_TO = Pattern.compile(
            "(?i)(?:\\b(?:up to|until|before|bis(?: zu)?)\\s+(?:the\\s+)?(?:page|p\\.|seite|S\\.)\\s*(\\d+))|(\\d+)\\s*ページまで");
    private static final Pattern PAGES = Pattern.compile("(?i)\\b(?:pages?|pp?\\.|seiten?)\\s*(\\d+)(?:" + TO
            + "(?:(?:page|seite)\\s*)?(\\d+))?");
    private static final Pattern JAPANESE = Pattern
            .compile("(\\d+)(?:\\s*(?:ページ|頁)?" + TO + "(\\d+))?\\s*(?:ページ|頁)");

    static Optional<AskedPages> in(String question) {
        for (var pattern : List.of(JAPANESE, PAGES)) {
            var range = pattern.matcher(question);
            if (range.find() && range.group(2) != null) {
                return Optional.of(new AskedPages(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)),
                        range.group()));
            }
        }
        var upTo = UP_TO.matcher(question);
        if (upTo.find()) {
            var last = upTo.group(1) == null ? upTo.group(2) : upTo.group(1);
            return Optional.of(new AskedPages(1, Integer.parseInt(last), upTo.group()));
        }
        for (var pattern : List.of(JAPANESE, PAGES)) {
            var page = pattern.matcher(question);
            if (page.find()) {
                var number = Integer.parseInt(page.group(1));
                return Optional.of(new AskedPages(number, number, page.group()));
            }
        }
        return Optional.empty();
    }

    /// Their characters; none where the document has no such page.
    List<TextRange> spans(Document document) {
        return document.pages().stream().filter(page -> page.number() >= first && page.number() <= last).map(Page::span)
                .toList();
    }
}
