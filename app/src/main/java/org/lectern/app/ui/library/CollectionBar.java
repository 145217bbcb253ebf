package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// Chooses a collection to be listed, makes, names and removes collections, and asks all documents of one.
final class CollectionBar extends VBox {
    private static final LibraryCollection ALL = new LibraryCollection(-1, "", Set.of());

    private final Consumer<List<Path>> askTogether;
    private final LibraryViewModel library;
    private final CollectionsViewModel model;
    private final Language language;
    private final ChoiceBox<LibraryCollection> choice = new ChoiceBox<>();
    private final TextField name = new TextField();
    private Consumer<String> naming = any -> {};

    /// @param askTogether asks the first of some documents together with the others
    CollectionBar(LibraryViewModel library, Consumer<List<Path>> askTogether, Language language) {
        this.askTogether = askTogether;
        this.library = library;
        this.model = library.collections();
        this.language = language;
        getStyleClass().add("collections");
        choice();
        name();
        BooleanBinding one = model.shownProperty().isNotNull();
        HBox row = new HBox(choice,
                button(Material2AL.CREATE_NEW_FOLDER, "collection.new", this::askNewName, null),
                button(Material2AL.EDIT, "collection.rename", this::askOtherName, one),
                button(Material2AL.DELETE, "collection.remove", model::remove, one));
        row.getStyleClass().add("collection-row");
        getChildren().setAll(row, name, new CollectionTargets(model, language), askAll(one));
    }

    private IconButton button(Ikon icon, String key, Runnable action, @Nullable BooleanBinding shown) {
        IconButton button = new IconButton(icon, language.text(key), action);
        button.getStyleClass().add("small");
        button.setId(key.replace('.', '-'));
        if (shown != null) {
            button.visibleProperty().bind(shown);
            button.managedProperty().bind(shown);
        }
        return button;
    }

    private void choice() {
        choice.setId("collection-choice");
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        choice.accessibleTextProperty().bind(language.text("collection.choose"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(LibraryCollection collection) {
                return collection == null || collection.equals(ALL)
                        ? language.now("library.recent")
                        : collection.name();
            }

            @Override
            public LibraryCollection fromString(String text) {
                throw new UnsupportedOperationException("names are chosen, not typed");
            }
        });
        model.collections().addListener((ListChangeListener<LibraryCollection>) change -> fill());
        model.shownProperty().addListener((o, old, now) -> choice.setValue(now == null ? ALL : now));
        language.messagesProperty().addListener((o, old, now) -> fill());
        choice.setOnAction(event -> {
            if (choice.getValue() != null) {
                model.shownProperty().set(choice.getValue().equals(ALL) ? null : choice.getValue());
            }
        });
        fill();
    }

    private void fill() {
        LibraryCollection shown = model.shownProperty().get();
        choice.getItems().setAll(ALL);
        choice.getItems().addAll(model.collections());
        choice.setValue(shown == null ? ALL : shown);
    }

    private void name() {
        name.setId("collection-name");
        name.promptTextProperty().bind(language.text("collection.name"));
        name.accessibleTextProperty().bind(language.text("collection.name"));
        name.setVisible(false);
        name.managedProperty().bind(name.visibleProperty());
        name.setOnAction(event -> {
            naming.accept(name.getText());
            name.setVisible(false);
        });
        name.focusedProperty().addListener((o, old, now) -> name.setVisible(now));
    }

    /// Puts the field for a name away, which stays unnamed.
    ///
    /// @return whether it was there
    boolean putAwayName() {
        boolean shown = name.isVisible();
        name.setVisible(false);
        return shown;
    }

    private void askNewName() {
        ask("", model::create);
    }

    private void askOtherName() {
        ask(model.shownProperty().get().name(), model::rename);
    }

    private void ask(String now, Consumer<String> then) {
        naming = then;
        name.setText(now);
        name.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private Button askAll(BooleanBinding one) {
        Button ask = new Button("", new FontIcon(Material2MZ.QUESTION_ANSWER));
        ask.setId("collection-ask");
        ask.textProperty().bind(language.text("collection.ask"));
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.visibleProperty().bind(one.and(Bindings.createBooleanBinding(() -> !members().isEmpty(),
                model.shownProperty(), library.entries())));
        ask.managedProperty().bind(ask.visibleProperty());
        ask.setOnAction(event -> askTogether.accept(members().stream().map(LibraryEntry::file).toList()));
        return ask;
    }

    private List<LibraryEntry> members() {
        return library.entries().stream().filter(entry -> model.isShown(entry.id())).toList();
    }
}
