package org.lectern.app.ui.library;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.desk.StudyProgress;
import org.lectern.app.ui.desk.StudyWords;
import org.lectern.app.ui.language.Language;

/// A document in the list: its title, what is being done with it, and how far that is.
final class DocumentCell extends ListCell<DocumentViewModel> {
    private static final int PERCENT = 100;

    private final DeskViewModel desk;
    private final LibraryViewModel library;
    private final Language language;

    DocumentCell(DeskViewModel desk, LibraryViewModel library, Language language) {
        this.desk = desk;
        this.library = library;
        this.language = language;
        setPrefWidth(0);
        DocumentDrag.enable(this, library.collections(), () -> Optional.ofNullable(getItem())
                .map(open -> open.documentProperty().get()).map(Document::id));
    }

    @Override
    protected void updateItem(DocumentViewModel item, boolean empty) {
        super.updateItem(item, empty);
        accessibleTextProperty().unbind();
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        ObservableValue<Number> taken = item.id().flatMap(library.taken()::of);
        StringBinding state = state(item, taken);
        setGraphic(row(item, state));
        setTooltip(tooltip(item, taken));
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Stream.of(item.titleProperty().get(), item.author().getValue(), state.get())
                        .filter(words -> !words.isEmpty()).collect(Collectors.joining(", ")),
                item.titleProperty(), item.documentProperty(), state));
    }

    private HBox row(DocumentViewModel item, StringBinding state) {
        Label title = new Label();
        title.textProperty().bind(item.titleProperty());
        title.getStyleClass().add("title");
        Label words = new Label();
        words.textProperty().bind(state);
        words.getStyleClass().add("quiet");
        VBox text = new VBox(1, title, author(item), words, progress(item, state));
        text.setMinWidth(0);
        text.getStyleClass().add("words");
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton close = new IconButton(Material2AL.CLOSE, language.text("library.close"), () -> desk.close(item));
        close.getStyleClass().add("small");
        close.visibleProperty().bind(hoverProperty());
        close.managedProperty().bind(close.visibleProperty());
        HBox row = new HBox(cover(item), text, close);
        row.getStyleClass().add("document-row");
        return row;
    }

    private CoverView cover(DocumentViewModel item) {
        return new CoverView(item.file(), item.id().flatMap(library.covers()::of));
    }

    private static Label author(DocumentViewModel item) {
        Label author = new Label();
        author.textProperty().bind(item.author());
        author.getStyleClass().addAll("author", "quiet");
        author.visibleProperty().bind(author.textProperty().isNotEmpty());
        author.managedProperty().bind(author.visibleProperty());
        return author;
    }

    private ProgressBar progress(DocumentViewModel item, StringBinding state) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(StudyProgress.fraction(item));
        bar.visibleProperty().bind(
                Bindings.createBooleanBinding(() -> item.stageProperty().get().isBusy(), item.stageProperty()));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.accessibleTextProperty().bind(state);
        return bar;
    }

    private Tooltip tooltip(DocumentViewModel item, ObservableValue<Number> taken) {
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(item.file() + "\n" + language.now("library.taken.open",
                language.size(bytes(taken)), language.size(item.document().memory()))));
        return tooltip;
    }

    private static long bytes(ObservableValue<Number> taken) {
        return taken.getValue() == null ? 0 : taken.getValue().longValue();
    }

    private StringBinding state(DocumentViewModel item, ObservableValue<Number> taken) {
        return Bindings.createStringBinding(() -> words(item, bytes(taken)), taken, item.stageProperty(),
                item.documentProperty(),
                item.shownProperty(), item.doneProperty(), item.totalProperty(), language.messagesProperty());
    }

    private String words(DocumentViewModel item, long taken) {
        if (item.isBegun().get()) {
            return language.now("stage.reading.rest");
        }
        boolean begins = item.stageProperty().get() == DocumentStage.READING && item.totalProperty().get() == 0;
        String stage = language.now(begins ? "stage.begins" : StudyWords.stageKey(item.stageProperty().get()),
                item.doneProperty().get(), item.totalProperty().get(),
                begins ? 0 : PERCENT * item.doneProperty().get() / Math.max(1, item.totalProperty().get()));
        return item.documentProperty().get() == null || item.stageProperty().get().isBusy()
                ? stage
                : language.now(item.documentProperty().get().format().flows() ? "library.parts" : "library.pages",
                        item.documentProperty().get().pages().size(),
                        item.stageProperty().get() == DocumentStage.READY && taken > 0 ? language.size(taken) : stage);
    }
}
