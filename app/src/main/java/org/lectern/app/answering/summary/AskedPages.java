package org.lectern.app.answering.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.inference.api.TextRange;

/// The pages that a question names, as they are printed or counted: "pages 3–5", "page xii", "up to page A-3", "Seite 12",
/// 10ページから15ページ.
///
/// @param spans their characters; none where the document has no such page
/// @param words of the question that name them
public record AskedPages(List<TextRange> spans, String words) {
    private static final int LONGEST = 24; // characters of a name
    private static final Pattern TO = Pattern
            .compile(
                    "(?iu)\\s*(?:-|–|—|\\b(?:to|until|through|and|bis|und)\\b|〜|～|から)\\s*(?:(?:page|p\\.|seite|S\\.)\\s*)?");
    private static final Pattern UP_TO = Pattern
            .compile("(?iu)\\b(?:up to|until|before|bis(?: zu)?)\\s+(?:the\\s+)?(?:page|p\\.|seite|S\\.)\\s*");
    private static final Pattern PAGES = Pattern
            .compile("(?iu)\\b(?:pages?\\b|pp?\\.|seiten?\\b)\\s*(?:(?:number|no\\.|nummer|nr\\.)\\s*)?");
    private static final Pattern JAPANESE_NAME = Pattern.compile("(?iu)(?<![\\w.-])[\\w.-]{1,24}?(?=\\s*(?:ページ|頁))");
    private static final Pattern JAPANESE_RANGE = Pattern.compile("(?iu)(?<![\\w.-])[\\w.]{1,24}?(?=\\s*(?:ページ|頁)?\\s*"
            + "[-–—〜～から]{1,2}\\s*[\\w.-]{1,24}\\s*(?:ページ|頁))");
    private static final Pattern PAGE = Pattern.compile("\\s*(?:ページ|頁)(まで)?");

    private static final Optional<PageLabels.Mark> FIRST = Optional.of(new PageLabels.Mark("", 1, 0));

    public AskedPages {
        spans = List.copyOf(spans);
    }

    /// A page at a place in a question; without a mark where the document has no page of that number.
    private record Named(Optional<PageLabels.Mark> mark, int start, int end) {}

    /// Empty where a question names none.
    public static Optional<AskedPages> in(String question, Document document) {
        var single = Optional.<AskedPages>empty();
        for (var pattern : List.of(JAPANESE_RANGE, JAPANESE_NAME, PAGES)) {
            var place = pattern.matcher(question);
            while (place.find()) {
                var at = pattern.equals(PAGES) ? place.end() : place.start();
                var first = named(question, at, document);
                var range = first.flatMap(name -> range(question, place.start(), name, document));
                if (range.isPresent()) {
                    return range;
                }
                single = single.or(() -> first
                        .map(name -> asked(question, place.start(), name.mark, name, document)));
            }
        }
        var upTo = UP_TO.matcher(question);
        while (upTo.find()) {
            var last = named(question, upTo.end(), document);
            if (last.isPresent()) {
                return last.map(name -> asked(question, upTo.start(), FIRST, name, document));
            }
        }
        return single;
    }

    private static Optional<AskedPages> range(String question, int start, Named first, Document document) {
        var page = PAGE.matcher(question).region(first.end, question.length());
        var end = page.lookingAt() ? page.end() : first.end;
        if (end > first.end && page.group(1) != null) {
            return Optional.of(asked(question, start, FIRST, first, document));
        }
        var to = TO.matcher(question).region(end, question.length());
        return (to.lookingAt() ? named(question, to.end(), document) : Optional.<Named>empty())
                .map(last -> asked(question, start, first.mark, last, document));
    }

    private static AskedPages asked(String question, int start, Optional<PageLabels.Mark> first, Named last,
            Document document) {
        var after = PAGE.matcher(question).region(last.end, question.length());
        var words = question.substring(start, after.lookingAt() ? after.end() : last.end);
        if (first.isEmpty() || last.mark.isEmpty()) {
            return new AskedPages(pagesUpTo(first, document), words);
        }
        return new AskedPages(spans(first.get(), last.mark.get(), document), words);
    }

    // "pages 3 to 900" of a document of 100
    private static List<TextRange> pagesUpTo(Optional<PageLabels.Mark> first, Document document) {
        return first.map(mark -> spans(mark, new PageLabels.Mark("", document.pages().size(), 0), document))
                .orElse(List.of());
    }

    private static List<TextRange> spans(PageLabels.Mark first, PageLabels.Mark last, Document document) {
        if (document.format().flows() && !(first.label() + last.label()).isEmpty()) {
            var start = document.spanOf(first).start();
            return List.of(new TextRange(start, Math.max(start, document.spanOf(last).end())));
        }
        return document.pages().subList(first.page() - 1, Math.max(first.page() - 1, last.page())).stream()
                .map(page -> page.span()).toList();
    }

    /// The longest name of a page that begins at a place; a number is one in any case.
    private static Optional<Named> named(String question, int start, Document document) {
        for (var end = Math.min(question.length(), start + LONGEST); end > start; end--) {
            var word = question.substring(start, end);
            if (isWhole(question, end) && word.equals(word.strip())) {
                var mark = document.pageCalled(word, 0).filter(page -> word.length() > 1 || isMeant(word, page));
                if (mark.isPresent() || word.matches("#?\\d{1,9}")) {
                    return Optional.of(new Named(mark, start, end));
                }
            }
        }
        return Optional.empty();
    }

    // "the page I am on" names no page, but "page i" does
    private static boolean isMeant(String letter, PageLabels.Mark page) {
        return Character.isDigit(letter.charAt(0)) || (letter.equals(page.label()) && !letter.equals("a"));
    }

    private static boolean isWhole(String question, int end) {
        if (end == question.length()) {
            return true;
        }
        var next = question.charAt(end);
        return !Character.isLetterOrDigit(next) || next > 'ɏ' || question.charAt(end - 1) > 'ɏ';
    }
}
