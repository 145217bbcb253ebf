package org.lectern.app.ui.settings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.language.Language;

/// The list of keys (F1).
public final class KeysSheet extends VBox {
    private static final List<Entry> ENTRIES = List.of(new Entry("Ctrl+O", "keys.open"),
            new Entry("Ctrl+L   /", "keys.ask"), new Entry("Enter", "keys.send"), new Entry("Esc", "keys.stop"),
            new Entry("Alt+1 … 5", "keys.passage"), new Entry("Ctrl+G", "keys.page"),
            new Entry("Ctrl+Shift+F", "keys.search"),
            new Entry("Ctrl+F", "keys.find"), new Entry("F3  Shift+F3", "keys.find-next"), new Entry("F7", "keys.side"),
            new Entry("PgUp  PgDn", "keys.scroll"), new Entry("Alt+↑  Alt+↓", "keys.next-page"),
            new Entry("Ctrl++  Ctrl+−", "keys.zoom"), new Entry("Ctrl+0", "keys.fit"),
            new Entry("Ctrl+,", "keys.settings"), new Entry("Ctrl+W", "keys.close"), new Entry("F6", "keys.panel"),
            new Entry("F1", "keys.keys"));

    public KeysSheet(Language language, Runnable close) {
        getStyleClass().addAll("settings-sheet", "keys");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(language.text("keys.title"));
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rows");
        for (Entry entry : ENTRIES) {
            Label keys = new Label(entry.keys);
            keys.getStyleClass().add("key");
            Label words = new Label();
            words.textProperty().bind(language.text(entry.words));
            grid.addRow(grid.getRowCount(), keys, words);
        }
        Button done = new Button();
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        HBox end = new HBox(done);
        end.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, end);
    }

    /// Keys, and the key of the words that explain them.
    private record Entry(String keys, String words) {}
}
