package org.lectern.app.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.lectern.app.answering.Evidence;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.control.CitationChip;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.evidence.EvidenceWords;
import org.lectern.app.ui.language.Language;

/// The words of an answer, followed by the numbers of the passages that it attended to.
final class AnswerWords extends TextFlow {
    private static final int LINE = 34; // characters

    private final ExchangeViewModel exchange;
    private final ConversationViewModel model;
    private final Language language;

    AnswerWords(ExchangeViewModel exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        this.model = model;
        this.language = language;
        getStyleClass().add("answer");
        setLineSpacing(3);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(exchange.textProperty());
        exchange.textProperty().addListener((o, old, now) -> show());
        exchange.stateProperty().addListener((o, old, now) -> show());
        show();
    }

    private void show() {
        List<Node> parts = new ArrayList<>();
        parts.add(words());
        if (exchange.stateProperty().get() == ExchangeState.ANSWERED) {
            exchange.evidence().forEach(evidence -> parts.add(chip(evidence)));
        }
        getChildren().setAll(parts);
    }

    private Text words() {
        Text words = new Text();
        words.getStyleClass().add("words");
        switch (exchange.stateProperty().get()) {
            case NOT_FOUND -> {
                words.textProperty()
                        .bind(language.text(exchange.notFoundKey()));
                words.getStyleClass().add("not-found");
            }
            case STOPPED -> words.textProperty().bind(language.text("answer.stopped", exchange.textProperty()));
            case FAILED -> words.textProperty().bind(language.text("answer.failed"));
            case BROKEN -> words.textProperty().bind(language.text("answer.broken"));
            default -> words.setText(RightToLeft.broken(exchange.textProperty().get(), LINE) + " ");
        }
        return words;
    }

    private Tooltip preview(Evidence evidence) {
        Tooltip preview = new Tooltip();
        preview.textProperty().bind(EvidenceWords.preview(evidence, language));
        preview.setShowDelay(Duration.millis(150));
        preview.setWrapText(true);
        preview.setMaxWidth(380);
        return preview;
    }

    private Node chip(Evidence evidence) {
        CitationChip chip = new CitationChip(evidence.number());
        chip.accessibleTextProperty().bind(EvidenceWords.spoken(evidence, language));
        chip.setOnAction(event -> model.follow(exchange, evidence));
        chip.setTooltip(preview(evidence));
        HBox holder = new HBox(chip);
        holder.getStyleClass().add("chip-holder");
        return holder;
    }
}
