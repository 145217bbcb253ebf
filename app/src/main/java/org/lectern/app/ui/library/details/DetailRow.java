package org.lectern.app.ui.library.details;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// A field of a document's details: its words, what is wrong with them, and the way back to what the file says.
final class DetailRow {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final DetailField field;
    private final Details details;
    private final TextField words = new TextField();
    private final BooleanBinding wrong;

    DetailRow(DetailField field, Details details) {
        this.field = field;
        this.details = details;
        words.setText(details.of(field).orElse(""));
        words.setId("detail-" + name());
        wrong = Bindings.createBooleanBinding(() -> !field.isRight(words.getText()), words.textProperty());
        wrong.addListener((o, old, now) -> words.pseudoClassStateChanged(INVALID, now));
    }

    private String name() {
        return field.name().toLowerCase(Locale.ROOT);
    }

    void addTo(GridPane grid, Language language) {
        Label title = new Label();
        title.textProperty().bind(language.text("details." + name()));
        title.setMinWidth(Label.USE_PREF_SIZE);
        title.getStyleClass().add("row-name");
        title.setLabelFor(words);
        GridPane.setValignment(title, VPos.TOP);
        words.accessibleTextProperty().bind(title.textProperty());
        words.promptTextProperty().bind(language.text("details.none"));
        HBox.setHgrow(words, Priority.ALWAYS);
        OutlinedButton back = new OutlinedButton(language.text("details.as-in-file"),
                () -> words.setText(details.inFile(field)));
        back.setId("file-" + name());
        back.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), ": ",
                language.text("details.as-in-file")));
        Shown.when(back, Bindings.createBooleanBinding(() -> !tidied().equals(details.inFile(field)),
                words.textProperty()));
        HBox row = new HBox(8, words, back);
        row.getStyleClass().add("detail-row");
        Label complaint = new Label();
        complaint.setId("wrong-" + name());
        complaint.getStyleClass().add("complaint");
        complaint.textProperty().bind(language.text("details.wrong." + name()));
        RightToLeft.wrap(complaint);
        complaint.setMinHeight(Label.USE_PREF_SIZE);
        Shown.when(complaint, wrong);
        words.accessibleHelpProperty().bind(Bindings.when(wrong).then(complaint.textProperty()).otherwise(""));
        VBox content = new VBox(3, row, complaint);
        GridPane.setHgrow(content, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), title, content);
    }

    DetailField field() {
        return field;
    }

    TextField words() {
        return words;
    }

    /// Whether the words cannot be kept.
    BooleanBinding isWrong() {
        return wrong;
    }

    String tidied() {
        return field.tidied(words.getText());
    }

    /// Whether the reader says something else than the file.
    boolean isOwn() {
        return !tidied().equals(details.inFile(field));
    }

    boolean isChanged() {
        return !words.getText().equals(details.of(field).orElse(""));
    }
}
