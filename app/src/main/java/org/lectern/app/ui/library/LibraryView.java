package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.binding.NumberBinding;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.document.model.Document;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.details.SheetHost;
import org.lectern.app.ui.library.shelf.Citing;
import org.lectern.app.ui.library.shelf.ShelfActions;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.resources.Icons;

/// The column on the left: the open documents, the others of the library, and the button to add more.
public final class LibraryView extends VBox {
    // Height of a row in pixels at the usual text size, as the style sheet sets it.
    private static final double ROW = 68.25;
    private static final int LEAST_ROWS = 3; // of open documents, that are seen however low the window is

    private final DeskViewModel desk;
    private final Language language;
    private final Consumer<List<Path>> askTogether;
    private final SearchView search;
    private final ListView<DocumentViewModel> list;
    private final ShelfView shelf;

    /// @param search over the texts of all documents
    /// @param open goes to a place that was found
    /// @param askTogether asks the first of some documents together with the others
    /// @param exports writes citations
    /// @param sheets over the window
    /// @param add asks the reader for files to open
    /// @param showSettings opens the settings
    public LibraryView(DeskViewModel desk, LibraryViewModel library, SearchViewModel search,
            Consumer<LibraryHit> open, Consumer<List<Path>> askTogether, SettingsViewModel settings,
            ExportViewModel exports, SheetHost sheets, Runnable add, Runnable showSettings) {
        this.desk = desk;
        this.askTogether = askTogether;
        this.language = settings.language();
        this.search = new SearchView(search, language, open);
        this.list = new ListView<>(desk.documents());
        getStyleClass().add("library");
        list.setCellFactory(view -> new DocumentCell(desk, library, language));
        list.accessibleTextProperty().bind(language.text("library.title"));
        DoubleExpression row = DoubleExpression.doubleExpression(settings.textScale().map(scale -> scale * ROW));
        list.prefHeightProperty().bind(row.multiply(Bindings.size(desk.documents())).add(2));
        list.minHeightProperty()
                .bind(row.multiply(Bindings.min(Bindings.size(desk.documents()), LEAST_ROWS)).add(2));
        BooleanBinding searching = this.search.isActive();
        list.visibleProperty().bind(Bindings.isNotEmpty(desk.documents()).and(searching.not()));
        list.managedProperty().bind(list.visibleProperty());
        list.setId("documents");
        ShelfActions actions = new ShelfActions(library.entries(), library.grouping(), new Citing(exports, language),
                sheets, language, () -> getScene().getWindow());
        new CollectionMenu(library.collections(), actions,
                () -> Optional.ofNullable(desk.selectedProperty().get())
                        .map(shown -> shown.documentProperty().get()).map(Document::id).stream().toList())
                .belongTo(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        followSelection();
        this.shelf = new ShelfView(desk, library, askTogether, actions, settings);
        StackPane below = new StackPane(shelf);
        below.setPrefHeight(0); // takes what the open documents leave, and nothing of theirs
        VBox.setVgrow(below, Priority.ALWAYS);
        below.visibleProperty().bind(searching.not());
        below.managedProperty().bind(below.visibleProperty());
        this.search.maxHeightProperty().bind(Bindings.when(searching).then(Double.MAX_VALUE).otherwise(USE_PREF_SIZE));
        VBox.setVgrow(this.search, Priority.ALWAYS);
        getChildren().addAll(brand(showSettings), this.search, list, below, together(),
                new ImportBar(library.imports(), language),
                addButton(add));
    }

    private void followSelection() {
        desk.selectedProperty().addListener((o, old, now) -> {
            if (!list.getSelectionModel().getSelectedItems().contains(now)) {
                list.getSelectionModel().clearSelection();
                list.getSelectionModel().select(now);
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> {
            if (now != null) {
                desk.selectedProperty().set(now);
            }
        });
    }

    // Offered while several documents are selected, in one of the lists or in both.
    private Button together() {
        ObservableList<DocumentViewModel> open = list.getSelectionModel().getSelectedItems();
        Button together = new Button("", new FontIcon(Material2MZ.QUESTION_ANSWER));
        together.setId("ask-together");
        NumberBinding count = Bindings.size(open).add(Bindings.size(shelf.chosen()));
        together.textProperty().bind(language.text("library.ask-together", count));
        together.setMaxWidth(Double.MAX_VALUE);
        together.visibleProperty().bind(Bindings.greaterThan(count, 1));
        together.managedProperty().bind(together.visibleProperty());
        together.setOnAction(event -> {
            List<Path> files = new ArrayList<>();
            files.add(desk.selectedProperty().get() == null ? null : desk.selectedProperty().get().file());
            open.stream().map(DocumentViewModel::file).forEach(files::add);
            shelf.chosen().stream().map(LibraryEntry::file).forEach(files::add);
            shelf.chooseNothing();
            askTogether.accept(files.stream().filter(Objects::nonNull).distinct().toList());
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(desk.selectedProperty().get());
        });
        return together;
    }

    private HBox brand(Runnable showSettings) {
        ImageView icon = new ImageView(new Image(Icons.application().get(2)));
        icon.setFitWidth(26);
        icon.setFitHeight(26);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox brand = new HBox(icon, new Label("Lectern"), space,
                new IconButton(Material2MZ.SETTINGS, language.text("settings.title"), showSettings));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private Button addButton(Runnable add) {
        Button button = new Button("", new FontIcon(Material2AL.ADD));
        button.textProperty().bind(language.text("library.add"));
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> add.run());
        return button;
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.requestFocus();
    }

    /// Puts away what asks for something, or ends the search in which the focus is.
    ///
    /// @return whether there was anything
    public boolean putAway() {
        return shelf.putAway() || search.putAway();
    }

    /// Puts the focus on the list of documents.
    public void focusList() {
        list.requestFocus();
    }

    /// Shows what is known of the document that has the focus in the list; does something else where none has it.
    public void detailsOr(Runnable otherwise) {
        if (!shelf.showDetails()) {
            otherwise.run();
        }
    }
}
