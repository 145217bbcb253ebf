package org.lectern.app.ui.library;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
import org.lectern.app.library.SearchHit;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.resources.Icons;

/// The column on the left: the open documents, the others of the library, and the button to add more.
public final class LibraryView extends VBox {
    // Height of a row in pixels, as the style sheet sets it.
    private static final double ROW = 56;

    private final LibraryViewModel model;
    private final Language language;
    private final SearchView search;
    private final ListView<OpenDocument> list;

    /// @param search over the texts of all documents
    /// @param open goes to a place that was found
    /// @param add asks the reader for files to open
    /// @param showSettings opens the settings
    public LibraryView(LibraryViewModel model, SearchViewModel search, Consumer<SearchHit> open,
            SettingsViewModel settings, Runnable add, Runnable showSettings) {
        this.model = model;
        this.language = settings.language();
        this.search = new SearchView(search, language, open);
        this.list = new ListView<>(model.documents());
        getStyleClass().add("library");
        setMinWidth(190);
        list.setCellFactory(view -> new DocumentCell(model, language));
        list.accessibleTextProperty().bind(language.text("library.title"));
        list.prefHeightProperty().bind(Bindings.size(model.documents()).multiply(ROW).add(2));
        list.setMinHeight(0);
        BooleanBinding searching = this.search.isActive();
        list.visibleProperty().bind(Bindings.isNotEmpty(model.documents()).and(searching.not()));
        list.managedProperty().bind(list.visibleProperty());
        followSelection();
        ShelfView shelf = new ShelfView(model, language);
        StackPane below = new StackPane(shelf);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.visibleProperty().bind(searching.not());
        below.managedProperty().bind(below.visibleProperty());
        this.search.maxHeightProperty().bind(Bindings.when(searching).then(Double.MAX_VALUE).otherwise(USE_PREF_SIZE));
        VBox.setVgrow(this.search, Priority.ALWAYS);
        getChildren().addAll(brand(showSettings), this.search, list, below, new ImportBar(model.imports(), language),
                addButton(add));
    }

    private void followSelection() {
        model.selectedProperty().addListener((o, old, now) -> list.getSelectionModel().select(now));
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
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

    /// Puts the focus on the list of documents.
    public void focusList() {
        list.requestFocus();
    }
}
