package org.lectern.app.document.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.TextRange;

/// A document as read: its text, what the text is made of, and where every character stands. Immutable.
///
/// @param author who wrote it, as the file says; empty where it does not
/// @param text the running text that the model gets; all spans refer to it
/// @param sections in order of their start; may be empty
/// @param pages in order; all [PaperPage] or all [FlowPage], and their spans cover the text
/// @param blocks in order; every character that is not only a separator is in one of them, and none crosses the border of two
/// flowing pages
/// @param links in the order in which the document names them
/// @param labels what is printed on its pages as their numbers
/// @param additions what else is in its file
/// @param setting how a flowing document has its text set
public record Document(
        DocumentId id,
        DocumentFormat format,
        Path file,
        String title,
        String author,
        String text,
        List<Section> sections,
        List<Page> pages,
        List<TextBlock> blocks,
        TextRegions regions,
        List<Link> links,
        PageLabels labels,
        Additions additions,
        Typesetting setting) {
    public Document {
        sections = List.copyOf(sections);
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /// A document without links and labels, whose author is not known.
    public Document(DocumentId id, DocumentFormat format, Path file, String title, String text, List<Section> sections,
            List<Page> pages, List<TextBlock> blocks, TextRegions regions) {
        this(id, format, file, title, "", text, sections, pages, blocks, regions, List.of(), PageLabels.NONE,
                Additions.NONE);
    }

    /// A document whose text is set plainly.
    public Document(DocumentId id, DocumentFormat format, Path file, String title, String author, String text,
            List<Section> sections, List<Page> pages, List<TextBlock> blocks, TextRegions regions, List<Link> links,
            PageLabels labels, Additions additions) {
        this(id, format, file, title, author, text, sections, pages, blocks, regions, links, labels, additions,
                Typesetting.PLAIN);
    }

    /// The same document with its author, whose white space is collapsed.
    public Document by(String name) {
        return new Document(id, format, file, title, name.strip().replaceAll("\\s+", " "), text, sections, pages,
                blocks, regions, links, labels, additions, setting);
    }

    /// The same document with what is printed on its pages.
    public Document labelled(PageLabels printed) {
        return new Document(id, format, file, title, author, text, sections, pages, blocks, regions, links, printed,
                additions, setting);
    }

    /// The same document with what of its file was left out.
    ///
    /// @param parts each by its first words
    public Document without(List<String> parts) {
        return new Document(id, format, file, title, author, text, sections, pages, blocks, regions, links, labels,
                new Additions(additions.attachments(), additions.comments(), parts), setting);
    }

    /// The page on which a character stands, the last one for the end of the text.
    public Page pageAt(int offset) {
        return pages.get(Math.min(TextRange.firstEndingAfter(offset, pages, Page::span), pages.size() - 1));
    }

    /// What a page, or a part, is called.
    public PageName nameOf(int page) {
        return format.flows() || labels.marks().size() < page
                ? PageName.of(page)
                : nameOf(labels.marks().get(page - 1));
    }

    /// What the page is called on which a character stands; in flowing text the printed one.
    public PageName nameAt(int offset) {
        var page = pageAt(offset).number();
        if (!format.flows()) {
            return nameOf(page);
        }
        var printed = labels.marks().stream().takeWhile(mark -> mark.start() <= offset).reduce((_, later) -> later);
        return printed.map(mark -> new PageName(page, mark.label(), pages.size())).orElse(PageName.of(page));
    }

    /// What a page is called.
    public PageName nameOf(PageLabels.Mark mark) {
        return mark.label().isEmpty()
                ? PageName.of(mark.page())
                : new PageName(mark.page(), mark.label(), pages.size());
    }

    /// The page that somebody names: by what is printed on it, else by its number; by "#" and its number in any case.
    ///
    /// @param after number of the page in view, behind which one of several that are called the same is looked for first; 0 for none
    public Optional<PageLabels.Mark> pageCalled(String typed, int after) {
        var name = typed.strip();
        return labels.find(name, after).or(() -> numbered(name.startsWith("#") ? name.substring(1).strip() : name));
    }

    private Optional<PageLabels.Mark> numbered(String digits) {
        return digits.matches("\\d{1,9}")
                ? pages.stream().filter(page -> page.number() == Integer.parseInt(digits)).findFirst()
                        .map(page -> new PageLabels.Mark("", page.number(), page.span().start()))
                : Optional.empty();
    }

    /// The characters of a page that [#pageCalled] found.
    public TextRange spanOf(PageLabels.Mark mark) {
        if (!format.flows() || mark.label().isEmpty()) {
            return pages.get(mark.page() - 1).span();
        }
        return new TextRange(mark.start(), labels.marks().stream().mapToInt(PageLabels.Mark::start)
                .filter(start -> start > mark.start()).findFirst().orElse(text.length()));
    }

    /// Where a page ends: offset behind its last character.
    public int endOf(PageName name) {
        return labels.marks().stream()
                .filter(mark -> format.flows() && mark.page() == name.number() && mark.label().equals(name.label()))
                .findFirst().map(mark -> spanOf(mark).end())
                .orElseGet(() -> pages.stream().filter(page -> page.number() <= name.number()).map(Page::span)
                        .mapToInt(TextRange::end).max().orElse(0));
    }
}
