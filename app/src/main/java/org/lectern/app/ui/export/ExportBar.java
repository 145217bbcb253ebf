package org.lectern.app.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.language.Language;

/// The head of a conversation: saves it as Markdown, and a copy of the PDF with the passages highlighted.
public final class ExportBar extends HBox {
    private final DocumentViewModel document;
    private final ExportViewModel model;
    private final Language language;

    public ExportBar(DocumentViewModel document, ExportViewModel model, Language language) {
        this.document = document;
        this.model = model;
        this.language = language;
        getStyleClass().add("export");
        Label state = new Label();
        state.getStyleClass().add("quiet");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.textProperty().bind(Bindings.createStringBinding(() -> model.writtenProperty().get() == null
                ? language.now("conversation.title")
                : language.now("export.written", model.writtenProperty().get().getFileName()),
                model.writtenProperty(), language.messagesProperty()));
        IconButton markdown = new IconButton(Material2MZ.SAVE_ALT, language.text("export.markdown"),
                () -> choose(".md", "Markdown", this::markdown));
        markdown.setId("export-markdown");
        IconButton highlights = new IconButton(Material2MZ.PICTURE_AS_PDF, language.text("export.highlights"),
                () -> choose(".pdf", "PDF", this::highlights));
        highlights.setId("export-highlights");
        highlights.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> ExportViewModel.canHighlight(document.documentProperty().get()), document.documentProperty()));
        highlights.managedProperty().bind(highlights.visibleProperty());
        markdown.getStyleClass().add("small");
        highlights.getStyleClass().add("small");
        getChildren().setAll(state, markdown, highlights);
        visibleProperty().bind(Bindings.isNotEmpty(document.conversation().exchanges())
                .and(document.documentProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
    }

    private void markdown(Path target) {
        model.markdown(document.documentProperty().get(), document.titleProperty().get(),
                document.conversation().exchanges(), language, target);
    }

    private void highlights(Path target) {
        model.highlights(document.documentProperty().get(), document.password(), document.conversation().exchanges(),
                language, target);
    }

    private void choose(String ending, String kind, Consumer<Path> write) {
        new SaveChoice(document.documentProperty().get(), language)
                .ask(getScene().getWindow(), "export.name" + ending, kind, ending).ifPresent(write);
    }
}
