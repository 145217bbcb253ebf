package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.GrowingField;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// Where questions are typed, with send, and stop while an answer is coming.
final class AskField extends VBox {
    private static final int MOST_LINES = 6;

    private final GrowingField field;
    private final ScopeBar scope;

    AskField(ConversationViewModel model, Language language) {
        getStyleClass().add("ask");
        setMinWidth(0);
        field = new GrowingField(MOST_LINES, model::ask);
        field.textProperty().bindBidirectional(model.questionProperty());
        field.promptTextProperty().bind(language.text("ask.prompt"));
        field.accessibleTextProperty().bind(language.text("ask.prompt"));
        field.setId("ask-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        IconButton send = new IconButton(Material2MZ.SEND, language.text("ask.send"), model::ask);
        send.getStyleClass().remove("flat");
        send.getStyleClass().add("accent");
        send.disableProperty().bind(model.takesQuestionsProperty().not()
                .or(Bindings.createBooleanBinding(() -> model.questionProperty().get().isBlank(),
                        model.questionProperty())));
        IconButton stop = new IconButton(Material2MZ.STOP, language.text("ask.stop"), model::stop);
        stop.getStyleClass().remove("flat");
        stop.getStyleClass().add("danger");
        stop.visibleProperty().bind(model.answeringProperty());
        send.visibleProperty().bind(model.answeringProperty().not());
        send.managedProperty().bind(send.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        HBox row = new HBox(field, send, stop);
        row.getStyleClass().add("field-row");
        Label hint = new Label();
        hint.getStyleClass().add("quiet");
        RightToLeft.wrap(hint);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setId("ask-hint");
        hint.textProperty().bind(Bindings.when(model.answeringProperty()).then(language.text("ask.waits"))
                .otherwise(Bindings.when(model.askableProperty()).then(language.text("ask.hint"))
                        .otherwise(language.text("ask.not-yet"))));
        scope = new ScopeBar(model.scope(), language, this::focus);
        model.answeringProperty().addListener((o, old, now) -> scope.putAway());
        getChildren().addAll(scope, row, meant(model.followUp(), language), hint);
    }

    private static HBox meant(FollowUpViewModel followUp, Language language) {
        Label words = new Label();
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(language.text("ask.meant", followUp.meant()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button asTyped = new Button();
        asTyped.textProperty().bind(language.text("ask.as-typed"));
        asTyped.getStyleClass().addAll("small", "button-outlined");
        asTyped.setMinWidth(USE_PREF_SIZE);
        asTyped.setOnAction(event -> followUp.refuse());
        HBox row = new HBox(8, words, asTyped);
        row.getStyleClass().addAll("coverage", "meant");
        row.visibleProperty().bind(Bindings.createBooleanBinding(() -> !followUp.meant().get().isEmpty(),
                followUp.meant()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// Puts the choice of what is asked away.
    ///
    /// @return whether it was there
    boolean putAway() {
        return scope.putAway();
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
