package org.lectern.app.answering.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// What a document itself says that it is about: its abstract or summary, where it has one near its beginning.
public final class OwnSummary {
    private static final double BEGINNING = 0.25; // of the text
    private static final int MOST = 4000; // characters
    private static final int LEAST = 150;
    private static final Pattern TITLE = Pattern
            .compile("(?iu)\\s*(?:[\\dIVX]+[.)]?\\s+)?(?:abstract|(?:executive )?summary|synopsis|"
                    + "zusammenfassung|kurzfassung|überblick|résumé|resumen|要旨|要約|概要|あらすじ)\\s*[.:]?\\s*");
    private static final Pattern OPENING = Pattern
            .compile("(?u)(?:Abstract|ABSTRACT|Summary|SUMMARY|Zusammenfassung|Executive Summary)\\s*"
                    + "[.:—–-]\\s*\\p{Lu}.*", Pattern.DOTALL);

    private static final double OPENS = 0.05; // of the text
    private static final Pattern SPEAKS = Pattern.compile(
            "(?u)(?:This (?:\\w+ ){0,2}(?:paper|book|document|guide|article|report|specification|course|manual|handbook|"
                    + "tutorial|chapter|agreement|policy|text)|We (?:present|describe|show|propose|introduce|report)|In this (?:paper|article|report|work)|"
                    + "\\p{Lu}[\\p{L}\\p{N}. -]{1,40} (?:is|are) (?:an?|the) |Dieses? (?:\\w+ )?(?:Buch|Dokument|Artikel|Bericht|Handbuch)).*",
            Pattern.DOTALL);

    private OwnSummary() {}

    /// Its characters, without a title.
    public static Optional<TextRange> in(Document document) {
        var latest = BEGINNING * document.text().length();
        var section = document.sections().stream()
                .filter(one -> one.start() <= latest && TITLE.matcher(one.title()).matches()).findFirst()
                .map(one -> new Scope.Sections(List.of(one)).spans(document).getFirst());
        return section.or(() -> paragraph(document, latest)).or(() -> opening(document))
                .filter(span -> span.length() >= LEAST)
                .map(span -> new TextRange(span.start(), Math.min(span.end(), span.start() + MOST)));
    }

    // the first paragraph, if it speaks of the document or says what its subject is
    private static Optional<TextRange> opening(Document document) {
        var latest = OPENS * document.text().length();
        return document.blocks().stream().filter(TextBlock.Paragraph.class::isInstance).map(TextBlock::span)
                .filter(span -> span.length() >= LEAST).findFirst()
                .filter(span -> span.start() <= latest && SPEAKS.matcher(span.of(document.text())).matches());
    }

    // after a line that says so, or that says so at its beginning
    private static Optional<TextRange> paragraph(Document document, double latest) {
        var isNext = false;
        for (var block : document.blocks()) {
            if (block.span().start() > latest) {
                break;
            }
            var words = block.span().of(document.text());
            if (isNext || (block instanceof TextBlock.Paragraph && OPENING.matcher(words).matches())) {
                return Optional.of(block.span());
            }
            isNext = TITLE.matcher(words).matches();
        }
        return Optional.empty();
    }
}
