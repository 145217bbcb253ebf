package org.lectern.app.ui.error;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// The strip above the pages that says what went wrong and what to do; reading goes on beneath it.
public final class BannerView extends HBox {
    private final ErrorViewModel model;
    private final Language language;
    private final Label sentence = new Label();
    private final Label next = new Label();
    private final PasswordField password = new PasswordField();
    private final Button submit = new Button();

    public BannerView(ErrorViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("banner");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        next.getStyleClass().add("next");
        next.setWrapText(true);
        VBox words = new VBox(sentence, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        password.setOnAction(event -> submit());
        password.accessibleTextProperty().bind(language.text("error.password"));
        submit.textProperty().bind(language.text("error.unlock"));
        submit.getStyleClass().add("accent");
        submit.setMinWidth(USE_PREF_SIZE);
        submit.setOnAction(event -> submit());
        getChildren().addAll(new FontIcon(Material2MZ.REPORT_PROBLEM), words, password, submit,
                new IconButton(Material2AL.CLOSE, language.text("error.dismiss"), model::dismiss));
        managedProperty().bind(visibleProperty());
        model.noticeProperty().addListener((o, old, now) -> show(now));
        show(model.noticeProperty().get());
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        sentence.textProperty().bind(language.text(notice.sentence(), notice.arguments()));
        next.textProperty().bind(language.text(notice.next(), notice.arguments()));
        accessibleTextProperty().bind(sentence.textProperty().concat(" ").concat(next.textProperty()));
        boolean asks = notice.password().isPresent();
        password.clear();
        for (var node : List.of(password, submit)) {
            node.setVisible(asks);
            node.setManaged(asks);
        }
        if (asks) {
            password.requestFocus();
        }
    }

    private void submit() {
        model.submit(password.getText());
    }
}
