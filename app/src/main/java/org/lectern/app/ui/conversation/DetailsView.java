package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.evidence.EvidenceWords;
import org.lectern.app.ui.language.Language;

/// How an answer was made, in figures; told once the reader asks for it.
final class DetailsView extends VBox {
    DetailsView(ExchangeViewModel exchange, Language language) {
        getStyleClass().add("details-box");
        Label figures = new Label();
        figures.textProperty().bind(Bindings.createStringBinding(
                () -> exchange.answer().map(answer -> told(answer, language)).orElse(""), exchange.answerProperty(),
                language.messagesProperty()));
        RightToLeft.wrap(figures);
        figures.setMinHeight(USE_PREF_SIZE);
        figures.getStyleClass().addAll("quiet", "details");
        Button toggle = new Button();
        toggle.getStyleClass().addAll("flat", "small", "details-toggle");
        toggle.textProperty().bind(language.text("answer.show-details"));
        toggle.setOnAction(event -> figures.setVisible(!figures.isVisible()));
        figures.setVisible(false);
        figures.managedProperty().bind(figures.visibleProperty());
        getChildren().addAll(toggle, figures);
    }

    private static String told(Answer answer, Language language) {
        StringBuilder told = new StringBuilder(language.now("answer.details", answer.consulted().chunks(),
                answer.consulted().seconds(), answer.consulted().read()));
        for (Evidence one : answer.evidence()) {
            told.append("\n[").append(one.number()).append("] ").append(EvidenceWords.figuresNow(one, language));
        }
        return told.toString();
    }
}
