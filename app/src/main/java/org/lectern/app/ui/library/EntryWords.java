package org.lectern.app.ui.library;

import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.language.Language;

/// How far a remembered document was read, in words.
final class EntryWords {
    private EntryWords() {}

    static String place(LibraryEntry item, Language language) {
        return language.now(key(item), item.pages(), item.position().page(), item.page().label());
    }

    private static String key(LibraryEntry item) {
        if (item.state() == DocumentState.KNOWN) {
            return "library.entry.known";
        }
        boolean paper = DocumentFormat.PDF.isNameOf(item.file());
        return (item.position().page() > 1 ? "library.entry.begun." : "library.entry.all.")
                + (paper ? "pages" : "parts")
                + (paper && item.position().page() > 1 && item.page().isPrinted() ? ".printed" : "");
    }
}
