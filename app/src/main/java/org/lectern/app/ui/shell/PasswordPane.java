package org.lectern.app.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.language.Language;

/// Asks for the password of a document in the place of its pages.
final class PasswordPane extends StackPane {
    private final DeskViewModel desk;
    private final Language language;
    private final SimpleObjectProperty<DocumentViewModel> document = new SimpleObjectProperty<>();
    private final ObservableValue<ReadFailure> lock = document.flatMap(DocumentViewModel::lockProperty);
    private final PasswordField password = new PasswordField();
    private boolean wantsFocus = true; // has it, or had it when it was last in sight

    PasswordPane(DeskViewModel desk, Language language) {
        this.desk = desk;
        this.language = language;
        getStyleClass().add("password-pane");
        password.accessibleTextProperty().bind(language.text("error.password"));
        password.promptTextProperty().bind(language.text("error.password"));
        password.setOnAction(event -> submit());
        Button open = new Button();
        open.textProperty().bind(language.text("error.unlock"));
        open.getStyleClass().add("accent");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> submit());
        HBox row = new HBox(password, open);
        row.getStyleClass().add("row");
        VBox sheet = new VBox(new FontIcon(Material2AL.LOCK), words("", "headline"), words(".next", "quiet"), row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        visibleProperty().bind(lock.map(reason -> true).orElse(false));
        // a password of another document may be tried in between: what is typed stays, and the cursor where it was
        visibleProperty().addListener((o, old, now) -> {
            if (now && wantsFocus) {
                password.requestFocus();
                password.end(); // with the focus a field selects what it holds
            }
        });
        password.focusedProperty().addListener((o, old, now) -> wantsFocus = now || !isVisible());
    }

    /// @param shown the document that is looked at
    void turnTo(@Nullable DocumentViewModel shown) {
        if (shown != document.get()) {
            password.clear();
            wantsFocus = true;
            document.set(shown);
        }
    }

    /// Puts the cursor into the field.
    void ask() {
        password.requestFocus();
    }

    private void submit() {
        String typed = password.getText();
        password.clear();
        desk.unlock(document.get(), typed);
    }

    private Label words(String end, String style) {
        Label label = new Label();
        label.textProperty().bind(Bindings.createStringBinding(() -> {
            DocumentViewModel asked = document.get();
            ReadFailure reason = lock.getValue();
            return asked == null || reason == null
                    ? ""
                    : language.now("error." + reason.key() + end, asked.file().getFileName().toString());
        }, document, lock, language.messagesProperty()));
        label.getStyleClass().add(style);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
