package org.lectern.app.cli;

import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;

/// How the pages of a document are named in the terminal: "page xii (12 of 340)", "part 3 (page 127)".
///
/// @param word for a page
/// @param flows whether its pages are parts of flowing text
record PageWording(String word, boolean flows) {
    static PageWording of(Document document) {
        return new PageWording(document.format().pageWord(), document.format().flows());
    }

    String of(PageName name) {
        if (!name.isPrinted()) {
            return word + " " + name.number();
        }
        return flows
                ? word + " " + name.number() + " (page " + name.label() + ")"
                : word + " " + name.label() + " (" + name.number() + " of " + name.of() + ")";
    }
}
