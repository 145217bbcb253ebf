package org.lectern.app.document.model;

import java.nio.file.Path;
import java.util.List;

/// A document as read: its text, and where on its pages every character stands. Immutable.
///
/// @param text the running text that the model gets; all spans refer to it
/// @param sections in order of their start; may be empty
/// @param pages in order; their spans cover the text
public record Document(
        DocumentId id,
        DocumentFormat format,
        Path file,
        String title,
        String text,
        List<Section> sections,
        List<Page> pages,
        GlyphBoxes glyphs) {
    public Document {
        sections = List.copyOf(sections);
        pages = List.copyOf(pages);
    }
}
