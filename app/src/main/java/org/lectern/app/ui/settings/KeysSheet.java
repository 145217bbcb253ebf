package org.lectern.app.ui.settings;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.KeyHelp;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The list of keys (F1), in two columns.
public final class KeysSheet extends VBox {
    private static final int COLUMNS = 2;
    private static final double BETWEEN = 16; // pixels, besides the gap of the grid

    public KeysSheet(Language language, List<KeyHelp> keys, Runnable close) {
        getStyleClass().addAll("settings-sheet", "keys");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(language.text("keys.title"));
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rows");
        int rows = Math.ceilDiv(keys.size(), COLUMNS);
        for (int i = 0; i < keys.size(); i++) {
            Label key = new Label(String.join("   ", keys.get(i).keys()));
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            Label words = new Label();
            words.textProperty().bind(language.text(keys.get(i).words()));
            words.getStyleClass().add("key-words");
            RightToLeft.wrap(words);
            words.setMinHeight(USE_PREF_SIZE);
            GridPane.setHgrow(words, Priority.ALWAYS);
            grid.add(key, COLUMNS * (i / rows), i % rows);
            GridPane.setMargin(key, new Insets(0, 0, 0, i < rows ? 0 : BETWEEN));
            grid.add(words, COLUMNS * (i / rows) + 1, i % rows);
        }
        Button done = new Button();
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        HBox end = new HBox(done);
        end.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, scrolling(grid, title), end);
    }

    // At large words not all keys have room.
    private static ScrollPane scrolling(GridPane grid, Label title) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.accessibleTextProperty().bind(title.textProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
