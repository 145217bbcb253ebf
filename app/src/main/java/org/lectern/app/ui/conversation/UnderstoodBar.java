package org.lectern.app.ui.conversation;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// Says what a question was taken to mean, and asks it as it was typed instead.
final class UnderstoodBar extends VBox {
    private static final int LINE = 36; // characters

    UnderstoodBar(ExchangeViewModel exchange, String meant, ConversationViewModel model, Language language) {
        getStyleClass().add("understood");
        Label words = new Label();
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(language.text("answer.understood", List.of(RightToLeft.broken(meant, LINE))));
        Button asTyped = new Button();
        asTyped.textProperty().bind(language.text("answer.as-typed"));
        asTyped.getStyleClass().addAll("small", "flat", "as-typed");
        asTyped.setMinWidth(USE_PREF_SIZE);
        asTyped.disableProperty().bind(model.answeringProperty().or(model.askableProperty().not()));
        asTyped.setOnAction(event -> model.askAsTyped(exchange));
        getChildren().setAll(words, asTyped);
    }
}
