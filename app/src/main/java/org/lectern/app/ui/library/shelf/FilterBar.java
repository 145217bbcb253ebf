package org.lectern.app.ui.library.shelf;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.library.ReadingState;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.ShelfSettings;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.details.TagCount;

/// Chooses which documents of the library are listed, and in which order; says how many of how many these are.
public final class FilterBar extends VBox {
    private final ShelfViewModel model;
    private final Language language;
    private final TextField field = new TextField();

    public FilterBar(ShelfViewModel model) {
        this.model = model;
        this.language = model.settings().language();
        getStyleClass().add("filter");
        field.setId("shelf-filter");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.promptTextProperty().bind(language.text("shelf.filter"));
        field.accessibleTextProperty().bind(language.text("shelf.filter.by"));
        Tooltip by = new Tooltip();
        by.textProperty().bind(language.text("shelf.filter.by"));
        field.setTooltip(by);
        HBox.setHgrow(field, Priority.ALWAYS);
        IconButton only = menu("shelf-only", Material2AL.FILTER_LIST, "shelf.only", this::fillOnly);
        IconButton sort = menu("shelf-sort", Material2MZ.SORT, "shelf.sort", this::fillSort);
        HBox row = new HBox(field, only, sort);
        row.getStyleClass().add("collection-row");
        getChildren().addAll(row, told());
    }

    private FlowPane told() {
        ReadOnlyObjectProperty<Settings> choice = model.settings().settingsProperty();
        BooleanBinding filtered = Bindings.createBooleanBinding(model::isFiltered, model.wordsProperty(), choice);
        Label count = new Label();
        count.setId("shelf-count");
        count.getStyleClass().add("quiet");
        RightToLeft.wrap(count);
        count.setMinHeight(USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(this::words, Bindings.size(model.shown()),
                model.allProperty(), choice, language.messagesProperty()));
        OutlinedButton everything = new OutlinedButton(language.text("shelf.everything"), model::filterNothing);
        everything.setId("shelf-everything");
        FlowPane told = new FlowPane(6, 3, count, everything);
        Shown.when(told, filtered);
        return told;
    }

    private String words() {
        ShelfSettings choice = model.choice();
        String count = model.shown().isEmpty()
                ? language.now("shelf.nothing")
                : language.now("shelf.count", model.shown().size(), model.allProperty().get());
        return count + (choice.tag().isEmpty() ? "" : " · " + language.now("shelf.tagged", choice.tag()))
                + (choice.reading().isEmpty() ? "" : " · " + language.now(reading(choice.reading())));
    }

    private static String reading(String state) {
        return "shelf.reading." + state.toLowerCase(Locale.ROOT);
    }

    private IconButton menu(String id, Ikon icon, String key, Consumer<ContextMenu> fill) {
        ContextMenu menu = new ContextMenu();
        IconButton[] owner = new IconButton[1];
        owner[0] = new IconButton(icon, language.text(key), () -> {
            menu.getItems().clear();
            fill.accept(menu);
            menu.show(owner[0], Side.BOTTOM, 0, 0);
        });
        owner[0].setId(id);
        owner[0].getStyleClass().add("small");
        return owner[0];
    }

    private void fillSort(ContextMenu menu) {
        for (ShelfSettings.Sort sort : ShelfSettings.Sort.values()) {
            add(menu, language.now("shelf.sort." + sort.name().toLowerCase(Locale.ROOT)),
                    model.choice().sort() == sort, () -> model.settings().setShelf(now -> now.withSort(sort)));
        }
        CheckMenuItem reversed = new CheckMenuItem(language.now("shelf.sort.reversed"));
        reversed.setSelected(model.choice().reversed());
        reversed.setOnAction(event -> model.settings().setShelf(now -> now.withReversed(!now.reversed())));
        CheckMenuItem covers = new CheckMenuItem(language.now("shelf.covers"));
        covers.setSelected(model.choice().covers());
        covers.setOnAction(event -> model.settings().setShelf(now -> now.withCovers(!now.covers())));
        menu.getItems().addAll(new SeparatorMenuItem(), reversed, covers);
    }

    private void fillOnly(ContextMenu menu) {
        add(menu, language.now("shelf.reading.all"), model.choice().reading().isEmpty(),
                () -> model.settings().setShelf(now -> now.withReading("")));
        for (ReadingState state : ReadingState.values()) {
            add(menu, language.now(reading(state.name())), model.choice().reading().equals(state.name()),
                    () -> model.settings().setShelf(now -> now.withReading(state.name())));
        }
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, language.now("shelf.tag.all"), model.choice().tag().isEmpty(),
                () -> model.settings().setShelf(now -> now.withTag("")));
        for (TagCount tag : model.tags()) {
            add(menu, language.now("shelf.tag", tag.name(), tag.documents()), tag.name().equals(model.choice().tag()),
                    () -> model.settings().setShelf(now -> now.withTag(tag.name())));
        }
    }

    private static void add(ContextMenu menu, String words, boolean chosen, Runnable choose) {
        MenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        ((RadioMenuItem) item).setSelected(chosen);
        item.setOnAction(event -> choose.run());
        menu.getItems().add(item);
    }

    /// Empties the field in which the focus is.
    ///
    /// @return whether there was anything in it
    public boolean putAway() {
        boolean typed = field.isFocused() && !field.getText().isEmpty();
        if (typed) {
            field.clear();
        }
        return typed;
    }
}
