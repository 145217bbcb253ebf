package org.lectern.app.ui.language;

import org.lectern.app.document.model.PageName;

/// How a page is named: by its number, or by what is printed on it with the number beside.
public final class PageWords {
    private PageWords() {}

    /// @param key of the message with a number alone; the same with ".printed" has the label, the number and how many there are
    public static String of(PageName page, String key, Language language) {
        return page.isPrinted()
                ? language.now(key + ".printed", page.label(), page.number(), page.of())
                : language.now(key, page.number());
    }
}
