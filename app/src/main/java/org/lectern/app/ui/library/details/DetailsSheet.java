package org.lectern.app.ui.library.details;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.lectern.app.desk.Grouping;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// What is known of a document, to be corrected by the reader. Whoever leaves it with changes is asked whether they are to be kept.
public final class DetailsSheet extends VBox {
    private final LibraryEntry entry;
    private final Grouping grouping;
    private final Language language;
    private final Runnable close;
    private final List<DetailRow> rows;
    private final FlowPane question = new FlowPane(8, 8);

    /// @param close puts the sheet away
    public DetailsSheet(LibraryEntry entry, Grouping grouping, Language language, Runnable close) {
        this.entry = entry;
        this.grouping = grouping;
        this.language = language;
        this.close = close;
        this.rows = entry.isProtected()
                ? List.of()
                : Arrays.stream(DetailField.values()).map(field -> new DetailRow(field, entry.details())).toList();
        getStyleClass().addAll("settings-sheet", "details");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(language.text("details.heading"));
        title.getStyleClass().add("heading");
        Label file = quiet(Bindings.createStringBinding(() -> entry.file().toString()));
        getChildren().addAll(title, file);
        if (entry.isProtected()) {
            getChildren().add(quiet(language.text("details.protected")));
            getChildren().add(end(button("details.close", close, Bindings.createBooleanBinding(() -> false))));
        } else {
            edited();
        }
    }

    private void edited() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rows");
        rows.forEach(row -> row.addTo(grid, language));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(grid.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        BooleanBinding wrong = Bindings.createBooleanBinding(() -> rows.stream().anyMatch(row -> row.isWrong().get()),
                rows.stream().map(DetailRow::isWrong).toArray(BooleanBinding[]::new));
        Button save = button("details.save", this::save, wrong);
        save.setId("details-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        OutlinedButton cancel = new OutlinedButton(language.text("details.cancel"), this::leave);
        cancel.getStyleClass().remove("small");
        cancel.setId("details-cancel");
        question(wrong);
        getChildren().addAll(quiet(language.text("details.explanation")), scroll, question, end(cancel, save));
        TextField first = rows.getFirst().words();
        first.sceneProperty().addListener((o, old, now) -> { // which a scroll pane gives to what it holds when it is drawn
            if (now != null) {
                Platform.runLater(first::requestFocus);
            }
        });
    }

    private void question(BooleanBinding wrong) {
        question.setId("details-question");
        question.setVisible(false);
        question.managedProperty().bind(question.visibleProperty());
        question.setAlignment(Pos.CENTER_LEFT);
        Label words = quiet(language.text("details.question"));
        OutlinedButton keep = new OutlinedButton(language.text("details.question.keep"), this::save);
        keep.disableProperty().bind(wrong);
        OutlinedButton drop = new OutlinedButton(language.text("details.question.drop"), close);
        drop.setId("details-drop");
        OutlinedButton stay = new OutlinedButton(language.text("details.question.stay"), this::stay);
        stay.setId("details-stay");
        question.getChildren().setAll(words, keep, drop, stay);
    }

    private Button button(String key, Runnable action, BooleanBinding disabled) {
        Button button = new Button();
        button.textProperty().bind(language.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(disabled);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static FlowPane end(Button... buttons) {
        FlowPane end = new FlowPane(8, 8, buttons);
        end.setAlignment(Pos.CENTER_RIGHT);
        return end;
    }

    private static Label quiet(StringBinding words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add("quiet");
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Whether nothing is lost when the sheet goes; otherwise it asks what is to become of the changes.
    public boolean mayLeave() {
        boolean changed = rows.stream().anyMatch(DetailRow::isChanged);
        if (changed) {
            question.setVisible(true);
            question.lookup("#details-stay").requestFocus();
        }
        return !changed;
    }

    private void leave() {
        if (mayLeave()) {
            close.run();
        }
    }

    private void stay() {
        question.setVisible(false);
        rows.getFirst().words().requestFocus();
    }

    private void save() {
        if (rows.stream().anyMatch(row -> row.isWrong().get())) {
            return;
        }
        Map<DetailField, String> own = new EnumMap<>(DetailField.class);
        rows.stream().filter(DetailRow::isOwn).forEach(row -> own.put(row.field(), row.tidied()));
        grouping.setOwn(entry.id(), own);
        close.run();
    }
}
