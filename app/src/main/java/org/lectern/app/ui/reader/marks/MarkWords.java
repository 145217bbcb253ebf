package org.lectern.app.ui.reader.marks;

import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// What marks and their places are called.
public final class MarkWords {
    private static final int SHORT = 60; // characters

    private MarkWords() {}

    /// A page, or in flowing text the part, as it is named in lists.
    public static String place(Document document, PageName page, Language language) {
        if (page.number() <= document.pages().size() && document.pages().get(page.number() - 1) instanceof FlowPage part
                && !part.title().isEmpty()) {
            return page.isPrinted() ? language.now("place.part.printed", part.title(), page.label()) : part.title();
        }
        return PageWords.of(page, "search.page", language);
    }

    /// The words of a mark, on one line and not too many.
    static String shortened(OwnMark mark) {
        return Excerpt.begin(mark.quote().words().strip().replaceAll("\\s+", " "), SHORT);
    }
}
