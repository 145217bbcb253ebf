package org.lectern.app.ui.reader.marks;

import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageName;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.Copying;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.app.ui.reader.selection.SelectionClipboard;

/// What can be done with the selected words, wherever it is offered: at the selection, in a menu, by keys.
public final class SelectionActions {
    private final ReaderViewModel reader;
    private final MarksViewModel marks;
    private final Language language;
    private Runnable ask = () -> {};

    public SelectionActions(ReaderViewModel reader, MarksViewModel marks, Language language) {
        this.reader = reader;
        this.marks = marks;
        this.language = language;
    }

    /// @param asking makes the selection what the next question is about
    public void setAsk(Runnable asking) {
        ask = asking;
    }

    public MarksViewModel marks() {
        return marks;
    }

    ReaderViewModel reader() {
        return reader;
    }

    /// Highlights the selected words.
    public void highlight(Tint tint) {
        marks.highlight(tint);
    }

    /// Highlights the selected words in the latest colour.
    public void highlight() {
        marks.highlight(marks.tintProperty().get());
    }

    /// Highlights the selected words and asks for a note.
    public void note() {
        marks.highlight(marks.tintProperty().get()).ifPresent(marks::open);
    }

    void ask() {
        ask.run();
    }

    void copy() {
        SelectionClipboard.copy(reader.selectionProperty().get());
    }

    void selectAll() {
        reader.selectAll();
    }

    /// Copies the selected words as a quotation that names document and page.
    public void copyWithPage() {
        Selection selection = reader.selectionProperty().get();
        if (selection != null) {
            copy(selection.document(), selection.text(), selection.document().nameAt(selection.span().start()));
        }
    }

    /// Copies the words of a highlight in the same way.
    void copyWithPage(PlacedMark mark) {
        Optional.ofNullable(reader.documentProperty().get())
                .ifPresent(shown -> copy(shown, mark.mark().quote().words(), mark.mark().quote().page()));
    }

    private void copy(Document document, String words, PageName page) {
        String title = DocumentRef.of(document).title();
        String source = document.author().isEmpty()
                ? title
                : language.now("selection.source", document.author(), title);
        Copying.words(language.now("selection.quoted",
                words.strip().replaceAll("\\s+", " "), source,
                MarkWords.place(document, page, language)));
    }
}
