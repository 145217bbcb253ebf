package org.lectern.app.ui.library;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.language.Language;

/// A remembered document in the list: its title and how far it was read, or the question whether it shall be removed.
final class EntryCell extends ListCell<LibraryEntry> {
    private final LibraryViewModel library;
    private final Language language;

    EntryCell(DeskViewModel desk, LibraryViewModel library, Language language) {
        this.library = library;
        this.language = language;
        setPrefWidth(0);
        library.removingProperty().addListener((o, old, now) -> show());
        DocumentDrag.enable(this, library.collections(),
                () -> Optional.ofNullable(getItem()).map(LibraryEntry::id));
        setOnMouseClicked(event -> {
            if (getItem() != null && event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY
                    && !event.isShortcutDown()
                    && !event.isShiftDown()
                    && !getItem().equals(library.removingProperty().get())) {
                desk.open(getItem().file());
            }
        });
    }

    @Override
    protected void updateItem(LibraryEntry item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    private void show() {
        LibraryEntry item = getItem();
        accessibleTextProperty().unbind();
        if (isEmpty() || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        boolean asking = item.equals(library.removingProperty().get());
        StringBinding words = asking ? language.text("library.remove.question") : state(item);
        setGraphic(asking ? question(item, words) : row(item, words));
        setTooltip(tooltip(item));
        accessibleTextProperty().bind(
                Bindings.concat(item.title(), ", ", item.author(), item.author().isEmpty() ? "" : ", ", words));
    }

    private StringBinding state(LibraryEntry item) {
        ReadOnlyLongProperty taken = library.taken().of(item.id());
        return Bindings.createStringBinding(() -> {
            String place = EntryWords.place(item, language);
            return taken.get() == 0 ? place : language.now("library.taken", place, language.size(taken.get()));
        }, taken, language.messagesProperty());
    }

    private Tooltip tooltip(LibraryEntry item) {
        ReadOnlyLongProperty taken = library.taken().of(item.id());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.createStringBinding(
                () -> item.file() + "\n"
                        + language.now(
                                item.state() == DocumentState.STUDIED ? "library.taken.studied" : "library.taken.read",
                                language.size(taken.get())),
                taken, language.messagesProperty()));
        return tooltip;
    }

    private HBox row(LibraryEntry item, StringBinding words) {
        VBox text = new VBox(1, title(item));
        if (!item.author().isEmpty()) {
            Label author = quiet(new SimpleStringProperty(item.author()));
            author.getStyleClass().add("author");
            text.getChildren().add(author);
        }
        text.getChildren().add(quiet(words));
        text.setMinWidth(0);
        text.getStyleClass().add("words");
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton remove = new IconButton(Material2AL.DELETE, language.text("library.remove"),
                () -> library.removingProperty().set(item));
        remove.getStyleClass().add("small");
        remove.visibleProperty().bind(hoverProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        HBox row = new HBox(new CoverView(item.file(), library.covers().of(item.id())), text, remove);
        row.getStyleClass().add("document-row");
        return row;
    }

    private VBox question(LibraryEntry item, StringBinding words) {
        Label question = quiet(words);
        RightToLeft.wrap(question);
        question.setMinHeight(USE_PREF_SIZE);
        CheckBox marks = new CheckBox();
        marks.setId("remove-marks");
        marks.textProperty().bind(language.text("library.remove.marks", item.marks()));
        RightToLeft.wrap(marks);
        marks.setMinHeight(USE_PREF_SIZE);
        marks.setVisible(item.marks() > 0);
        marks.setManaged(item.marks() > 0);
        HBox buttons = new HBox(6,
                new OutlinedButton(language.text("library.remove.yes"),
                        () -> library.forget(item, marks.isSelected())),
                new OutlinedButton(language.text("library.remove.no"),
                        () -> library.removingProperty().set(null)));
        return new VBox(5, title(item), question, marks, buttons);
    }

    private static Label title(LibraryEntry item) {
        Label title = new Label(item.title());
        title.getStyleClass().add("title");
        return title;
    }

    private static Label quiet(ObservableStringValue words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add("quiet");
        return label;
    }
}
