package org.lectern.app.document.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// The text of a flowing document and what it is made of.
///
/// @param headings as sections, in order
/// @param anchors offsets of the named places
/// @param printed where the pages of the printed book begin; their parts are counted by [#document]
/// @param setting whose pictures' pages are counted by [#document]
public record FlowText(String text, List<TextBlock> blocks, List<Section> headings, List<PageStart> starts,
        Map<String, Integer> anchors, List<Link> links, List<PageLabels.Mark> printed, Typesetting setting) {
    private static final double GARBLED = 0.3; // share of characters without a meaning

    public FlowText {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
        starts = List.copyOf(starts);
        anchors = Map.copyOf(anchors);
        links = List.copyOf(links);
        printed = List.copyOf(printed);
    }

    /// The document, its headings being its sections.
    ///
    /// @param title of the document; where blank, the name of the file stands for it
    public Document document(Path file, DocumentFormat format, String title) throws DocumentReadException {
        return document(file, format, title, headings);
    }

    /// The document with sections of its own.
    ///
    /// @throws DocumentReadException when there is no text in it, or the file has gone
    public Document document(Path file, DocumentFormat format, String title, List<Section> sections)
            throws DocumentReadException {
        var pages = pages(sections);
        if (blocks.isEmpty()) {
            throw pages.stream().anyMatch(page -> page.verdict() == PageVerdict.SCAN)
                    ? new DocumentReadException(ReadFailure.PICTURES_ONLY, file)
                    : new DocumentReadException(ReadFailure.EMPTY, file);
        }
        try {
            return new Document(DocumentId.of(Files.newInputStream(file)), format, file,
                    title.isBlank() ? nameOf(file) : title.strip().replaceAll("\\s+", " "), "", text, sections,
                    List.<Page>copyOf(pages), blocks, new FlowRegions(pages, blocks), links,
                    labels(pages), Additions.NONE, SettingParts.onPages(setting, starts));
        } catch (IOException e) {
            throw DocumentReadException.unreadable(file, e);
        }
    }

    public boolean hasText() {
        return !blocks.isEmpty();
    }

    /// The same without its last block, which is not complete where the source was cut off.
    FlowText cutOff() {
        if (blocks.size() < 2) {
            return new FlowText("", List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(),
                    Typesetting.PLAIN);
        }
        var kept = blocks.subList(0, blocks.size() - 1);
        var end = kept.getLast().span().end();
        return new FlowText(text.substring(0, end), kept,
                headings.stream().filter(heading -> heading.start() < end).toList(),
                starts.stream().filter(start -> start.offset() < end).toList(), anchors,
                links.stream().filter(link -> staysWithin(link, end)).toList(),
                printed.stream().filter(mark -> mark.start() < end).toList(), SettingParts.first(setting, end));
    }

    private static boolean staysWithin(Link link, int end) {
        return link.span().end() <= end && !(link instanceof Link.Inner inner && inner.offset() > end);
    }

    private PageLabels labels(List<FlowPage> pages) {
        return printed.isEmpty()
                ? PageLabels.NONE
                : new PageLabels(printed.stream()
                        .map(mark -> new PageLabels.Mark(mark.label(),
                                Math.min(TextRange.firstEndingAfter(mark.start(), pages, FlowPage::span) + 1,
                                        pages.size()),
                                mark.start()))
                        .toList());
    }

    /// The same with the places at which printed pages begin.
    public FlowText printed(List<PageLabels.Mark> marks) {
        return new FlowText(text, blocks, headings, starts, anchors, links, marks, setting);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
    }

    private List<FlowPage> pages(List<Section> sections) {
        var pages = new ArrayList<FlowPage>();
        var section = 0;
        for (var i = 0; i < starts.size(); i++) {
            var span = new TextRange(starts.get(i).offset(),
                    i + 1 < starts.size() ? starts.get(i + 1).offset() : text.length());
            while (section < sections.size() && sections.get(section).start() <= span.start()) {
                section++;
            }
            pages.add(new FlowPage(i + 1, section == 0 ? "" : sections.get(section - 1).title(), span,
                    verdict(span, starts.get(i).whenEmpty())));
        }
        return pages;
    }

    private PageVerdict verdict(TextRange span, PageVerdict whenEmpty) {
        var ink = text.substring(span.start(), span.end()).codePoints().filter(c -> !Character.isWhitespace(c))
                .toArray();
        if (ink.length == 0) {
            return whenEmpty;
        }
        var strange = 0;
        for (var c : ink) {
            strange += c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE ? 1 : 0;
        }
        return strange > GARBLED * ink.length ? PageVerdict.GARBLED : PageVerdict.TEXT;
    }
}
