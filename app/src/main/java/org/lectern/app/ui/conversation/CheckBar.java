package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// Above the passages of an answer: finds out of all that it cites whether it rests on them, tells how far that is, and what came of
/// it.
final class CheckBar extends VBox {
    private final ExchangeViewModel exchange;
    private final Language language;

    CheckBar(ExchangeViewModel exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        this.language = language;
        getStyleClass().add("check");
        Button check = ReceiptView.button("receipt.check", "receipt.check.explanation", () -> model.check(exchange),
                model, language);
        check.getStyleClass().add("check-answer");
        IconButton stop = new IconButton(Material2MZ.STOP, language.text("receipt.check.stop"), model::stop);
        stop.getStyleClass().addAll("small", "quiet-button", "stop-checking");
        HBox progress = new HBox(4, words("check-progress", this::progress), stop);
        progress.setAlignment(Pos.CENTER_LEFT);
        Label summary = words("check-summary", this::summary);
        Shown.when(check, when(() -> !isChecking() && !exchange.exchange().unchecked().isEmpty()));
        Shown.when(progress, when(this::isChecking));
        Shown.when(summary,
                when(() -> !isChecking() && exchange.exchange().unchecked().isEmpty() && !known().isEmpty()));
        exchange.checkingProperty().addListener((o, old, now) -> keepFocus(stop, check, summary));
        getChildren().setAll(check, progress, summary);
        Shown.when(this, when(() -> exchange.stateProperty().get() == ExchangeState.ANSWERED));
    }

    // What had it goes out of sight; whoever works by keyboard or ear stays here.
    private void keepFocus(Node stop, Node check, Node summary) {
        if (isFocusWithin()) {
            (isChecking() ? stop : check.isVisible() ? check : summary).requestFocus();
        }
    }

    private boolean isChecking() {
        return exchange.checkingProperty().get().of() > 0;
    }

    private List<Receipt> known() {
        return exchange.answer().map(Answer::receipts).orElse(List.of());
    }

    private String progress() {
        Exchange.Checking now = exchange.checkingProperty().get();
        return language.now("receipt.check.progress", Math.min(now.done() + 1, now.of()), now.of());
    }

    private String summary() {
        long needed = known().stream().filter(Receipt::isNeeded).count();
        return language.now("receipt.check.summary", needed, known().size());
    }

    private Label words(String style, Callable<String> now) {
        Label label = new Label();
        label.textProperty().bind(Bindings.createStringBinding(now, exchange.checkingProperty(),
                exchange.answerProperty(), language.messagesProperty()));
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setFocusTraversable(true);
        label.getStyleClass().addAll("quiet", style);
        return label;
    }

    private BooleanBinding when(Callable<Boolean> now) {
        return Bindings.createBooleanBinding(now, exchange.checkingProperty(), exchange.answerProperty(),
                exchange.stateProperty());
    }
}
