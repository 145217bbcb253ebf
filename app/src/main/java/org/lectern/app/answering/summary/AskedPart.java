package org.lectern.app.answering.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;

/// The part of a document that a question is about: what it names, inside what may be asked.
///
/// @param spans its characters, ascending
/// @param isAll whether it is all that may be asked
/// @param subject of which it is asked; empty where it is the part as a whole
public record AskedPart(List<TextRange> spans, boolean isAll, Optional<String> subject) {
    private static final int TITLE_WORDS = 4; // of a section that is what it is called, such as "5 Conclusion and outlook"
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}’'-]*");
    private static final double EDGE = 0.06; // of the text: where it begins and ends
    private static final Pattern THIS = Pattern
            .compile("(?iu)\\b(?:this|current|dieses?[mnrs]?)\\s+(page|chapter|section|seite|kapitel|"
                    + "abschnitt)|この(ページ|章|節)");
    private static final Pattern ABSTRACT = Pattern.compile("(?iu)\\babstract\\b|要旨");
    private static final Pattern BEGINNING = Pattern
            .compile("(?iu)\\b(introduction|intro|beginning|opening|einleitung|einführung|anfang)\\b|"
                    + "序論|序章|はじめ|冒頭");
    private static final Pattern ENDING = Pattern
            .compile("(?iu)\\b(conclusions?|ending|(?<=the )end|how does .{1,40} end|schluss(?:teil)?|"
                    + "fazit|ende)\\b|結論|おわり|終わり|結末");
    private static final Pattern HALF = Pattern
            .compile("(?iu)\\b(first|second|erste[nr]?|zweite[nr]?) (?:half|hälfte)\\b|(前|後)半");

    public AskedPart {
        spans = List.copyOf(spans);
    }

    /// What is meant by a question; without spans where it names a part that the document does not have, or that may not be asked.
    public static AskedPart of(String question, Document document, Scope scope) {
        var inScope = scope.spans(document);
        var pages = AskedPages.in(question, document);
        if (pages.isPresent()) {
            return part(pages.get().spans(), inScope, question.replace(pages.get().words(), " "), document);
        }
        var half = HALF.matcher(question);
        if (half.find()) {
            return part(List.of(half(half.group().matches("(?iu)(first|erste).*|前.*"), inScope)), inScope,
                    half.replaceAll(" "), document);
        }
        var near = near(question, document, scope);
        if (near.isPresent()) {
            return part(near.get(), inScope, THIS.matcher(question).replaceAll(" "), document);
        }
        var edge = edge(question, document, inScope);
        if (edge.isPresent()) {
            return edge.get();
        }
        var named = AskedSections.in(question, document.sections());
        if (named.isPresent()) {
            var spans = named.get().section().map(section -> spans(section, document)).orElse(List.of());
            return part(spans, inScope, question.replace(named.get().words(), " "), document);
        }
        return new AskedPart(inScope, true, subject(question, document));
    }

    // "this chapter" is where the reader is, if that is known
    private static Optional<List<TextRange>> near(String question, Document document, Scope scope) {
        var here = THIS.matcher(question);
        if (!here.find() || !(scope instanceof Scope.UpToPage(PageName last))) {
            return Optional.empty();
        }
        return document.pages().stream().filter(page -> page.number() == last.number()).findFirst().map(page -> {
            var isPage = here.group().matches("(?iu).*(page|seite|ページ)");
            return isPage
                    ? List.of(page.span())
                    : document.sections().stream().filter(section -> section.start() < page.span().end())
                            .reduce((_, later) -> later).map(section -> spans(section, document))
                            .orElse(List.of(page.span()));
        });
    }

    private static Optional<AskedPart> edge(String question, Document document, List<TextRange> inScope) {
        for (var place : List.of(ABSTRACT, BEGINNING, ENDING)) {
            var asked = place.matcher(question);
            if (!asked.find()) {
                continue;
            }
            var rest = asked.replaceAll(" ");
            var section = document.sections().stream().filter(one -> place.matcher(one.title()).find())
                    .filter(one -> one.title().strip().split("\\s+").length <= TITLE_WORDS).findFirst();
            if (section.isPresent()) {
                return Optional.of(part(spans(section.get(), document), inScope, rest, document));
            }
            return Optional.of(place == ABSTRACT
                    ? part(OwnSummary.in(document).stream().toList(), inScope, rest, document)
                    : part(List.of(edge(place == BEGINNING, inScope)), inScope, rest, document));
        }
        return Optional.empty();
    }

    private static TextRange edge(boolean isBeginning, List<TextRange> inScope) {
        var start = inScope.getFirst().start();
        var end = inScope.getLast().end();
        var length = (int) (EDGE * (end - start));
        return isBeginning ? new TextRange(start, start + length) : new TextRange(end - length, end);
    }

    private static TextRange half(boolean isFirst, List<TextRange> inScope) {
        var start = inScope.getFirst().start();
        var end = inScope.getLast().end();
        var middle = start + (end - start) / 2;
        return isFirst ? new TextRange(start, middle) : new TextRange(middle, end);
    }

    private static List<TextRange> spans(Section section, Document document) {
        return new Scope.Sections(List.of(section)).spans(document);
    }

    private static AskedPart part(List<TextRange> spans, List<TextRange> inScope, String rest, Document document) {
        var inside = spans.stream().flatMap(span -> inScope.stream()
                .flatMap(outer -> span.inside(outer).map(range -> range.from(outer.start())).stream())).toList();
        return new AskedPart(inside, false, subject(rest, document));
    }

    // only words that stand in the document; in scripts without spaces they cannot be told from what asks
    private static Optional<String> subject(String rest, Document document) {
        var title = AskedSections.subject(document.title());
        var text = document.text().toLowerCase(Locale.ROOT);
        var told = WORD.matcher(rest).results().map(MatchResult::group)
                .filter(word -> word.codePoints().noneMatch(Scripts::isUnspaced))
                .filter(word -> AskedSections.subject(word).stream().anyMatch(term -> !title.contains(term)))
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT))).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
    }
}
