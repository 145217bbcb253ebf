package org.lectern.app.ui.conversation;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.Scope;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// Names the part of the document that is asked, and opens the list to choose another.
final class ScopeBar extends VBox {
    private static final double ROOM = 52; // pixels beside the words, for what takes a part back

    private final ScopeViewModel model;
    private final Button button = new Button("", new FontIcon(Material2AL.FILTER_LIST));
    private final ScopeChooser chooser;

    /// @param focusAsk puts the cursor into the ask field
    ScopeBar(ScopeViewModel model, Language language, Runnable focusAsk) {
        this.model = model;
        this.chooser = new ScopeChooser(model, language, this::putAway);
        getStyleClass().add("scope");
        button.setId("scope-button");
        button.setMnemonicParsing(false); // titles hold underscores
        StringBinding words = words(language);
        button.textProperty().bind(words);
        button.accessibleTextProperty().bind(language.text("scope.choose", words));
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(event -> turn());
        button.disableProperty().bind(model.documentProperty().isNull());
        IconButton whole = new IconButton(Material2AL.CLOSE, language.text("scope.clear"),
                () -> model.restore(Scope.WHOLE));
        whole.setId("scope-clear");
        whole.getStyleClass().add("small");
        whole.visibleProperty().bind(model.scopeProperty().isNotEqualTo(Scope.WHOLE)
                .or(Bindings.isNotEmpty(model.together())));
        whole.managedProperty().bind(whole.visibleProperty());
        model.scopeProperty().addListener((o, old, now) -> mark());
        model.together().addListener((SetChangeListener<Path>) change -> mark());
        Button selection = selection(language, focusAsk);
        FlowPane row = new FlowPane(button, whole, selection);
        row.getStyleClass().add("scope-row");
        setMinWidth(0);
        row.setMinWidth(0);
        button.maxWidthProperty().bind(widthProperty().subtract(ROOM)); // a long title is cut, the row is not
        chooser.setVisible(false);
        chooser.managedProperty().bind(chooser.visibleProperty());
        getChildren().setAll(chooser, row);
        mark();
    }

    private Button selection(Language language, Runnable focusAsk) {
        Button about = new Button("", new FontIcon(Material2MZ.SHORT_TEXT));
        about.setId("ask-selection");
        about.textProperty().bind(language.text("scope.ask-selection"));
        about.getStyleClass().addAll("small", "flat");
        about.setMinWidth(USE_PREF_SIZE);
        about.setOnAction(event -> {
            model.selected();
            focusAsk.run();
        });
        about.visibleProperty().bind(model.selectionProperty().isNotNull().and(model.documentProperty().isNotNull()));
        about.managedProperty().bind(about.visibleProperty());
        return about;
    }

    private StringBinding words(Language language) {
        return Bindings.createStringBinding(
                () -> ScopeWords.of(model.asked(), model.documentProperty().get(), language), model.scopeProperty(),
                model.documentProperty(), model.others(), model.together(), language.messagesProperty());
    }

    // A part only is to be seen at once.
    private void mark() {
        button.getStyleClass().remove("part");
        if (!model.scopeProperty().get().equals(Scope.WHOLE) || !model.together().isEmpty()) {
            button.getStyleClass().add("part");
        }
    }

    /// Puts the list away, wherever the focus is.
    ///
    /// @return whether it was there
    boolean putAway() {
        boolean shown = chooser.isVisible();
        boolean left = chooser.isFocusWithin();
        chooser.setVisible(false);
        if (left) {
            button.requestFocus();
        }
        return shown;
    }

    private void turn() {
        chooser.setVisible(!chooser.isVisible());
        if (chooser.isVisible()) {
            chooser.begin();
        }
    }

}
