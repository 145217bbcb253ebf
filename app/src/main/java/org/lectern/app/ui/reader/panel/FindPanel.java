package org.lectern.app.ui.reader.panel;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.settings.FindSettings;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.find.Coverage;
import org.lectern.app.ui.reader.find.FindViewModel;

/// The field to look for words in the document, and below it every place where they stand, by parts of the document. Enter leads to the next place, with
/// Shift to the one before, Down into the list.
public final class FindPanel extends VBox {
    private final FindViewModel model;
    private final TextField field = new TextField();
    private final FindTree list;

    public FindPanel(FindViewModel model, Language language) {
        this.model = model;
        this.list = new FindTree(model, language);
        getStyleClass().add("find");
        field.setId("find-field");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.promptTextProperty().bind(language.text("find.prompt"));
        field.accessibleTextProperty().bind(language.text("find.prompt"));
        field.setOnKeyPressed(this::pressInField);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field,
                new IconButton(Material2AL.KEYBOARD_ARROW_UP, language.text("find.previous"), model::previous),
                new IconButton(Material2AL.KEYBOARD_ARROW_DOWN, language.text("find.next"), model::next));
        row.getStyleClass().add("find-row");
        VBox.setVgrow(list, Priority.ALWAYS);
        FlowPane manner = new FlowPane(
                choice("find.whole", language, FindSettings::whole, FindSettings::withWhole),
                choice("find.case", language, FindSettings::cased, FindSettings::withCased));
        manner.getStyleClass().add("find-manner");
        getChildren().addAll(row, manner, count(language), list);
    }

    private Label count(Language language) {
        Label count = new Label();
        count.getStyleClass().addAll("quiet", "find-count");
        RightToLeft.wrap(count);
        count.setMinHeight(USE_PREF_SIZE);
        BooleanBinding unread = model.isUnread();
        count.textProperty().bind(Bindings.createStringBinding(() -> words(language, unread.get()), unread,
                model.coverageProperty(), model.currentProperty(), model.hits(), model.doneProperty(),
                language.messagesProperty()));
        count.visibleProperty().bind(model.doneProperty().or(unread).or(Bindings.isNotEmpty(model.hits())));
        return count;
    }

    // Nothing is said not to be in a document of which not all was searched.
    private String words(Language language, boolean unread) {
        Coverage coverage = model.coverageProperty().get();
        int found = model.hits().size();
        if (unread) {
            return language.now(coverage.of() == 0 ? "find.unread.begins" : "find.unread", coverage.read(),
                    coverage.of());
        }
        if (!coverage.whole()) {
            return language.now("find.begun", found, model.searchable());
        }
        if (model.listsComments()) {
            return language.now("find.comments", found);
        }
        int current = model.currentProperty().get();
        return current >= 0 ? language.now("find.current", current + 1, found) : language.now("find.found", found);
    }

    private CheckBox choice(String words, Language language, Predicate<FindSettings> now,
            BiFunction<FindSettings, Boolean, FindSettings> with) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(language.text(words));
        box.setSelected(now.test(model.manner().get()));
        model.manner().addListener((o, old, changed) -> box.setSelected(now.test(changed)));
        box.selectedProperty().addListener((o, old, wanted) -> model.manner()
                .set(with.apply(model.manner().get(), wanted)));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                pressInField(event);
            }
        });
        return box;
    }

    private void pressInField(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    model.previous();
                } else {
                    model.next();
                }
            }
            case DOWN -> list.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void requestFocus() {
        model.begin();
        field.requestFocus();
        field.selectAll();
    }
}
