package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.resources.Icons;

/// The column on the left: the open documents, those opened lately, and the button to add more.
public final class LibraryView extends VBox {
    private static final int RECENT = 6;
    // Height of a row in pixels, as the style sheet sets it.
    private static final double ROW = 56;

    private final LibraryViewModel model;
    private final SettingsViewModel settings;
    private final Language language;
    private final ListView<OpenDocument> list;
    private final VBox recent = new VBox(1);

    /// @param add asks the reader for files to open
    /// @param showSettings opens the settings
    public LibraryView(LibraryViewModel model, SettingsViewModel settings, Runnable add, Runnable showSettings) {
        this.model = model;
        this.settings = settings;
        this.language = settings.language();
        this.list = new ListView<>(model.documents());
        getStyleClass().add("library");
        setMinWidth(190);
        list.setCellFactory(view -> new DocumentCell(model, language));
        list.accessibleTextProperty().bind(language.text("library.title"));
        list.prefHeightProperty().bind(Bindings.size(model.documents()).multiply(ROW).add(2));
        list.setMinHeight(0);
        list.visibleProperty().bind(Bindings.isNotEmpty(model.documents()));
        list.managedProperty().bind(list.visibleProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        followSelection();
        settings.settingsProperty().addListener((o, old, now) -> showRecent());
        model.documents().addListener((ListChangeListener<OpenDocument>) change -> showRecent());
        showRecent();
        getChildren().addAll(brand(showSettings), list, recent, space, addButton(add));
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

    private void showRecent() {
        List<Path> open = model.documents().stream().map(OpenDocument::file).toList();
        List<Path> files = settings.settingsProperty().get().recentFiles().stream()
                .filter(file -> !open.contains(file)).limit(RECENT).toList();
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            Label title = new Label();
            title.textProperty().bind(language.text("library.recent"));
            title.getStyleClass().addAll("quiet", "recent-title");
            recent.getChildren().add(title);
        }
        files.forEach(file -> recent.getChildren().add(recentRow(file)));
    }

    private HBox recentRow(Path file) {
        Button open = recentButton(file);
        HBox.setHgrow(open, Priority.ALWAYS);
        IconButton forget = new IconButton(Material2AL.CLOSE, language.text("library.forget"),
                () -> model.forget(file));
        forget.getStyleClass().add("small");
        HBox row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        forget.opacityProperty()
                .bind(Bindings.when(row.hoverProperty().or(row.focusWithinProperty())).then(1).otherwise(0));
        open.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.forget(file);
            }
        });
        return row;
    }

    private Button recentButton(Path file) {
        Button button = new Button(file.getFileName().toString(), new FontIcon(Material2AL.HISTORY));
        button.getStyleClass().addAll("flat", "recent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(file.toString()));
        button.setOnAction(event -> model.open(file));
        return button;
    }

    /// Puts the focus on the list of documents.
    public void focusList() {
        list.requestFocus();
    }
}
