package org.lectern.app.document.layout;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// The lines of all pages as one text, see [TextAssembly].
///
/// @param pages span of every page, together all of the text
/// @param sections what the fonts show to be titles
/// @param title the title of the whole, if the fonts show one
public record RunningText(String text, List<TextRange> pages, List<TextBlock> blocks, List<Section> sections,
        Optional<String> title, GlyphStore glyphs) {}
