package org.lectern.app.ui.reader.panel;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.Arrangement;
import org.lectern.app.ui.reader.Fit;
import org.lectern.app.ui.reader.PageRows;
import org.lectern.app.ui.reader.ReaderViewModel;

/// How the pages are shown, as a menu; it shows the keys, which the window itself listens to.
final class ViewMenu extends MenuButton {
    private final Language language;

    ViewMenu(ReaderViewModel model, Language language) {
        super(null, new FontIcon(Material2AL.CHROME_READER_MODE));
        this.language = language;
        Arrangement arrangement = model.arrangement();
        getStyleClass().addAll("button-icon", "flat", "view-menu");
        accessibleTextProperty().bind(language.text("view.menu"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text("view.menu"));
        setTooltip(tooltip);
        List<MenuItem> ofPages = List.of(
                choice("view.fit-width", arrangement::fitWidth, arrangement.fitProperty(), Fit.WIDTH,
                        key(KeyCode.DIGIT0)),
                choice("view.fit-page", arrangement::fitPage, arrangement.fitProperty(), Fit.PAGE, key(KeyCode.DIGIT9)),
                new SeparatorMenuItem(), rows(arrangement, "view.single", PageRows.SINGLE),
                rows(arrangement, "view.pairs", PageRows.PAIRS), rows(arrangement, "view.book", PageRows.BOOK),
                new SeparatorMenuItem(),
                item(new MenuItem(), "view.turn-right", () -> arrangement.turn(1), key(KeyCode.R)),
                item(new MenuItem(), "view.turn-left", () -> arrangement.turn(-1),
                        new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),
                new SeparatorMenuItem());
        List<MenuItem> ofBooks = books(arrangement);
        getItems().addAll(ofPages);
        getItems().addAll(ofBooks);
        getItems().addAll(flip("view.dark-pages", model.darkPagesProperty(), key(KeyCode.I)),
                flip("view.reading", model.readingProperty(), key(KeyCode.M)));
        Runnable choose = () -> {
            ofPages.forEach(item -> item.setVisible(!arrangement.flows()));
            ofBooks.forEach(item -> item.setVisible(arrangement.flows()));
        };
        model.documentProperty().addListener((o, old, now) -> choose.run());
        choose.run();
    }

    /// How flowing text is set.
    private List<MenuItem> books(Arrangement arrangement) {
        List<MenuItem> items = new ArrayList<>();
        for (boolean serif : List.of(true, false)) {
            items.add(choice(serif ? "view.serif" : "view.sans", () -> arrangement.setBook(now -> now.withSerif(serif)),
                    arrangement.bookProperty().map(BookSettings::serif), serif, null));
        }
        items.add(new SeparatorMenuItem());
        for (int leading : BookSettings.LEADINGS) {
            items.add(choice("view.leading-" + leading, () -> arrangement.setBook(now -> now.withLeading(leading)),
                    arrangement.bookProperty().map(BookSettings::leading), leading, null));
        }
        items.add(new SeparatorMenuItem());
        for (int characters : BookSettings.LINES) {
            items.add(choice("view.line-" + characters,
                    () -> arrangement.setBook(now -> now.withCharacters(characters)),
                    arrangement.bookProperty().map(BookSettings::characters), characters, null));
        }
        items.add(new SeparatorMenuItem());
        return items;
    }

    /// Adds a choice at the end.
    void offer(String words, BooleanProperty state, KeyCombination key) {
        getItems().add(flip(words, state, key));
    }

    /// Adds an action behind a line at the end.
    void offer(String words, Runnable action, KeyCombination key) {
        getItems().addAll(new SeparatorMenuItem(), item(new MenuItem(), words, action, key));
    }

    private MenuItem flip(String words, BooleanProperty state, KeyCombination key) {
        CheckMenuItem item = new CheckMenuItem();
        item.selectedProperty().bindBidirectional(state);
        item.textProperty().bind(language.text(words));
        item.setAccelerator(key);
        return item;
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    private MenuItem rows(Arrangement arrangement, String words, PageRows rows) {
        return choice(words, () -> arrangement.rowsProperty().set(rows), arrangement.rowsProperty(), rows,
                rows == PageRows.PAIRS ? key(KeyCode.DIGIT2) : null);
    }

    private <T> MenuItem choice(String words, Runnable action, ObservableValue<T> state, T chosen,
            @Nullable KeyCodeCombination key) {
        RadioMenuItem item = new RadioMenuItem();
        state.addListener((o, old, now) -> item.setSelected(chosen.equals(now)));
        item.setSelected(chosen.equals(state.getValue()));
        return item(item, words, () -> {
            action.run();
            item.setSelected(chosen.equals(state.getValue()));
        }, key);
    }

    private MenuItem item(MenuItem item, String words, Runnable action, @Nullable KeyCombination key) {
        item.textProperty().bind(language.text(words));
        item.setOnAction(event -> action.run());
        item.setAccelerator(key);
        return item;
    }
}
