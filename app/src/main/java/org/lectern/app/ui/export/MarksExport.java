package org.lectern.app.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.stage.Window;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.marks.MarksPanel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.marks.PlacedMark;

/// Saves the reader's own marks of the shown document where the reader says.
///
/// @param shown the document; empty while there is none
/// @param over the window that asks
public record MarksExport(ExportViewModel exports, MarksViewModel marks, Supplier<Optional<DocumentViewModel>> shown,
        Language language, Supplier<Window> over) implements MarksPanel.Export {
    @Override
    public void markdown() {
        ask("export.marks.name.md", "Markdown", ".md",
                target -> read().ifPresent(document -> exports.ownMarkdown(document,
                        marks.marks().stream().map(PlacedMark::mark).toList(), language, target)));
    }

    @Override
    public void pdf() {
        ask("export.marks.name.pdf", "PDF", ".pdf",
                target -> read().ifPresent(document -> exports.ownHighlights(document,
                        shown.get().flatMap(DocumentViewModel::password), marks.marks(),
                        System.getProperty("user.name"),
                        target)));
    }

    @Override
    public ReadOnlyObjectProperty<Path> written() {
        return exports.writtenProperty();
    }

    @Override
    public boolean isPdf() {
        return read().filter(ExportViewModel::canHighlight).isPresent();
    }

    private Optional<Document> read() {
        return shown.get().map(one -> one.documentProperty().get());
    }

    private void ask(String name, String kind, String ending, Consumer<Path> write) {
        read().flatMap(document -> new SaveChoice(document, language).ask(over.get(), name, kind, ending))
                .ifPresent(write);
    }
}
