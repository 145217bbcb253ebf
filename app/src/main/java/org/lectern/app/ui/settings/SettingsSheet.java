package org.lectern.app.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.lectern.app.settings.Theme;
import org.lectern.app.settings.WindowSettings;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.resources.Messages;

/// The settings, each with a sentence that explains it; every change shows at once.
public final class SettingsSheet extends VBox {
    private static final double EXPLANATION = 480; // pixels wide, at the usual text size

    private final SettingsViewModel model;
    private final Language language;
    private final GridPane grid = new GridPane();

    public SettingsSheet(SettingsViewModel model, Runnable close) {
        this.model = model;
        this.language = model.language();
        getStyleClass().add("settings-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(language.text("settings.title"));
        title.getStyleClass().add("heading");
        Button done = new Button();
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        HBox end = new HBox(done);
        end.setAlignment(Pos.CENTER_RIGHT);
        row("settings.theme", theme());
        row("settings.text", textSizes());
        row("settings.language", languages());
        row("settings.web", wholePages());
        row("settings.model", modelFolder());
        row("settings.device", new DeviceList(model));
        row("settings.memory", new MemoryBudgetRow(model), model.mostMemoryGigabytes());
        row("settings.disk", new DiskBudgetRow(model));
        grid.getStyleClass().add("rows");
        ScrollPane rows = new ScrollPane(grid);
        rows.setFitToWidth(true);
        rows.prefViewportHeightProperty().bind(grid.heightProperty()); // all of it, where the window is high enough
        rows.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.setFocusTraversable(false);
        getChildren().addAll(title, rows, end);
    }

    private void row(String key, Node control, Object... explained) {
        int row = grid.getRowCount();
        Label name = new Label();
        name.textProperty().bind(language.text(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("row-name");
        GridPane.setValignment(name, VPos.TOP);
        Label explanation = new Label();
        explanation.textProperty().bind(language.text(key + ".explanation", List.of(explained)));
        explanation.getStyleClass().add("explanation");
        RightToLeft.wrap(explanation);
        explanation.maxWidthProperty().bind(model.textScale().map(scale -> scale * EXPLANATION));
        control.accessibleTextProperty().bind(name.textProperty());
        grid.add(name, 0, row);
        grid.add(new VBox(4, control, explanation), 1, row);
    }

    private ChoiceBox<Theme> theme() {
        ChoiceBox<Theme> box = new ChoiceBox<>();
        box.getItems().setAll(Theme.values());
        box.setId("theme");
        box.setValue(model.settingsProperty().get().theme());
        language.messagesProperty().addListener((o, old, now) -> box.setConverter(themeWords()));
        box.setConverter(themeWords());
        box.valueProperty().addListener((o, old, now) -> model.setTheme(now));
        model.settingsProperty().addListener((o, old, now) -> box.setValue(now.theme()));
        return box;
    }

    private ChoiceBox<Integer> textSizes() {
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.getItems().setAll(WindowSettings.TEXT_SIZES);
        box.setId("text-size");
        box.setConverter(new Words<>(percent -> percent + "%"));
        box.setValue(model.settingsProperty().get().window().textSize());
        box.valueProperty().addListener((o, old, now) -> model.setTextSize(now));
        model.settingsProperty().addListener((o, old, now) -> box.setValue(now.window().textSize()));
        return box;
    }

    private StringConverter<Theme> themeWords() {
        return new Words<>(theme -> language.now("settings.theme." + theme.name().toLowerCase(Locale.ROOT)));
    }

    private ChoiceBox<Locale> languages() {
        ChoiceBox<Locale> box = new ChoiceBox<>();
        box.getItems().setAll(Messages.languages());
        box.setId("language");
        box.setConverter(new Words<>(locale -> locale.getDisplayLanguage(locale)));
        box.setValue(language.messagesProperty().get().locale());
        box.valueProperty().addListener((o, old, now) -> model.setLanguage(now));
        language.messagesProperty().addListener((o, old, now) -> box.setValue(now.locale()));
        return box;
    }

    private CheckBox wholePages() {
        CheckBox box = new CheckBox();
        box.setId("whole-pages");
        box.setSelected(model.settingsProperty().get().wholePages());
        box.selectedProperty().addListener((o, old, now) -> model.setWholePages(now));
        model.settingsProperty().addListener((o, old, now) -> box.setSelected(now.wholePages()));
        return box;
    }

    private HBox modelFolder() {
        Label shown = new Label();
        shown.textProperty().bind(folderWords());
        Button choose = new Button();
        choose.textProperty().bind(language.text("settings.model.choose"));
        choose.setOnAction(event -> chooseFolder());
        Button standard = new Button();
        standard.textProperty().bind(language.text("settings.model.standard"));
        standard.setOnAction(event -> model.setModelDirectory(Optional.empty()));
        HBox row = new HBox(8, choose, standard, shown);
        row.getChildren().forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ObservableValue<String> folderWords() {
        return Bindings.createStringBinding(
                () -> model.settingsProperty().get().engine().modelDirectory()
                        .map(folder -> folder.getFileName().toString())
                        .orElseGet(() -> language.now("settings.model.built-in")),
                model.settingsProperty(), language.messagesProperty());
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(language.now("settings.model.choose"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            model.setModelDirectory(Optional.of(folder.toPath()));
        }
    }

    /// Shows values as words.
    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("a choice box only shows");
        }
    }
}
