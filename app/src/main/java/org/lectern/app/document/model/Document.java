package org.lectern.app.document.model;

import java.nio.file.Path;
import java.util.List;
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
        List<Link> links) {
    public Document {
        sections = List.copyOf(sections);
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /// A document without links, whose author is not known.
    public Document(DocumentId id, DocumentFormat format, Path file, String title, String text, List<Section> sections,
            List<Page> pages, List<TextBlock> blocks, TextRegions regions) {
        this(id, format, file, title, "", text, sections, pages, blocks, regions, List.of());
    }

    /// The same document with its author, whose white space is collapsed.
    public Document by(String name) {
        return new Document(id, format, file, title, name.strip().replaceAll("\\s+", " "), text, sections, pages,
                blocks,
                regions, links);
    }

    /// The page on which a character stands, the last one for the end of the text.
    public Page pageAt(int offset) {
        return pages.get(Math.min(TextRange.firstEndingAfter(offset, pages, Page::span), pages.size() - 1));
    }
}
