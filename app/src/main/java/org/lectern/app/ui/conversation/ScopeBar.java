package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.Scope;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// Names the part of the document that is asked, and opens the list to choose another.
final class ScopeBar extends VBox {
    private final ScopeViewModel model;
    private final Button button = new Button("", new FontIcon(Material2AL.FILTER_LIST));
    private final ScopeChooser chooser;

    ScopeBar(ScopeViewModel model, Language language) {
        this.model = model;
        this.chooser = new ScopeChooser(model, language, this::close);
        getStyleClass().add("scope");
        button.setId("scope-button");
        StringBinding words = words(language);
        button.textProperty().bind(words);
        button.accessibleTextProperty().bind(language.text("scope.choose", words));
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(event -> turn());
        button.disableProperty().bind(model.documentProperty().isNull());
        IconButton whole = new IconButton(Material2AL.CLOSE, language.text("scope.clear"),
                () -> model.set(Scope.WHOLE));
        whole.getStyleClass().add("small");
        whole.visibleProperty().bind(model.scopeProperty().isNotEqualTo(Scope.WHOLE));
        whole.managedProperty().bind(whole.visibleProperty());
        model.scopeProperty().addListener((o, old, now) -> mark());
        HBox row = new HBox(button, whole);
        row.getStyleClass().add("scope-row");
        chooser.setVisible(false);
        chooser.managedProperty().bind(chooser.visibleProperty());
        // before the list, which would take Esc for itself
        chooser.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        getChildren().setAll(chooser, row);
        mark();
    }

    private StringBinding words(Language language) {
        return Bindings.createStringBinding(
                () -> ScopeWords.of(model.scopeProperty().get(), model.documentProperty().get(), language),
                model.scopeProperty(), model.documentProperty(), language.messagesProperty());
    }

    // A part only is to be seen at once.
    private void mark() {
        button.getStyleClass().remove("part");
        if (!model.scopeProperty().get().equals(Scope.WHOLE)) {
            button.getStyleClass().add("part");
        }
    }

    /// Puts the list away, wherever the focus is.
    void putAway() {
        chooser.setVisible(false);
    }

    private void turn() {
        chooser.setVisible(!chooser.isVisible());
        if (chooser.isVisible()) {
            chooser.begin();
        }
    }

    private void close() {
        putAway();
        button.requestFocus();
    }
}
