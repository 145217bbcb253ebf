package org.lectern.app.answering;

import java.util.List;
import java.util.ArrayDeque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.role.RoleSpan;
import org.lectern.app.document.role.TextRole;
import org.lectern.app.document.role.TextRoles;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.SourceText.Heading;
import org.lectern.inference.api.SourceText;

/// From the model's side to the reader's: token range ↔ text span ↔ page region, page and section.
public record SourceMap(Document document) {
    /// The document's text for the engine, with section starts and those of pages that no paragraph goes on over as borders, the sections' titles, and what is no running text as
    /// asides.
    public static SourceText source(Document document) {
        var borders = Stream.concat(
                document.pages().stream().map(Page::span).map(TextRange::start)
                        .filter(start -> !isInside(document, start)),
                document.sections().stream().map(Section::start));
        var headings = document.sections().stream()
                .map(section -> new Heading(section.start(), section.level(), section.title())).toList();
        return new SourceText(document.title(), document.text(),
                borders.filter(border -> border > 0).sorted().distinct().toList(), headings, asides(document));
    }

    /// Whether a paragraph goes on there.
    private static boolean isInside(Document document, int offset) {
        var blocks = document.blocks();
        var at = TextRange.firstEndingAfter(offset, blocks, TextBlock::span);
        return at < blocks.size() && blocks.get(at).span().start() < offset;
    }

    // the list of what is cited is no aside: a question may be for a work in it
    private static List<TextRange> asides(Document document) {
        return TextRoles.of(document).stream().filter(one -> one.role() != TextRole.REFERENCES).map(RoleSpan::span)
                .toList();
    }

    /// Number of the page on which an offset stands, from 1.
    public int page(int offset) {
        return document.pages().stream().filter(page -> page.span().end() > offset).findFirst().map(Page::number)
                .orElse(document.pages().size());
    }

    /// Titles of the sections around an offset, outermost first, joined by " › "; empty where there is none.
    public String section(int offset) {
        var path = new ArrayDeque<Section>();
        for (var section : document.sections()) {
            if (section.start() > offset) {
                break;
            }
            while (!path.isEmpty() && path.getLast().level() >= section.level()) {
                path.removeLast();
            }
            path.addLast(section);
        }
        return path.stream().map(Section::title).collect(Collectors.joining(" › "));
    }

    /// Where a span stands, with its words on one line.
    public Place place(TextRange span) {
        return new Place(DocumentRef.of(document), document.nameAt(span.start()), span, document.regions().of(span),
                span.of(document.text()).replaceAll("\\s+", " "));
    }
}
