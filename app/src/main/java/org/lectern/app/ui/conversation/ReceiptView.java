package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.desk.ReceiptState;
import org.lectern.app.ui.language.Language;

/// On a passage's card: whether the answer rests on it, in words, once the reader wants to know.
final class ReceiptView extends VBox {
    private final Language language;
    private final Button ask;

    ReceiptView(ExchangeViewModel exchange, Evidence evidence, ConversationViewModel model, Language language) {
        this.language = language;
        getStyleClass().add("receipt");
        ask = new Button();
        ask.textProperty().bind(language.text("receipt.ask"));
        ask.getStyleClass().addAll("flat", "small", "ask");
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setOnAction(event -> model.check(exchange, evidence));
        ask.disableProperty().bind(model.answeringProperty().or(model.askableProperty().not()));
        Tooltip explanation = new Tooltip();
        explanation.textProperty().bind(language.text("receipt.explanation"));
        explanation.setWrapText(true);
        explanation.setMaxWidth(360);
        ask.setTooltip(explanation);
        ask.accessibleHelpProperty().bind(language.text("receipt.explanation"));
        exchange.receiptProperty(evidence).addListener((o, old, now) -> show(now));
        show(exchange.receiptProperty(evidence).get());
    }

    private void show(ReceiptState state) {
        switch (state) {
            case ReceiptState.Unknown _ -> getChildren().setAll(ask);
            case ReceiptState.Checking _ -> {
                boolean chosen = isFocusWithin();
                getChildren().setAll(words(language.text("receipt.checking"), "quiet"));
                if (chosen) {
                    getChildren().getFirst().requestFocus(); // a screen reader reads it, and the keyboard stays here
                }
            }
            case ReceiptState.Known(Receipt receipt) -> tell(receipt);
        }
    }

    private void tell(Receipt receipt) {
        boolean chosen = isFocusWithin();
        StringBinding verdict = language.text(verdict(receipt));
        StringBinding without = finding("receipt.without.", receipt.without());
        StringBinding alone = finding("receipt.alone.", receipt.alone());
        Label head = words(verdict, "verdict");
        head.accessibleTextProperty().bind(Bindings.concat(verdict, " ", without, " ", alone));
        getChildren().setAll(head, words(without, "quiet"), words(alone, "quiet"));
        if (chosen) {
            head.requestFocus();
        }
    }

    private static String verdict(Receipt receipt) {
        if (receipt.isNeeded()) {
            return receipt.isEnough() ? "receipt.rests" : "receipt.needed";
        }
        return receipt.isEnough() ? "receipt.enough" : "receipt.neither";
    }

    private StringBinding finding(String key, Receipt.Finding finding) {
        return language.text(key + finding.likeness().name().toLowerCase(Locale.ROOT), List.of(finding.text()));
    }

    private static Label words(StringBinding text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setFocusTraversable(!style.equals("quiet"));
        label.getStyleClass().add(style);
        return label;
    }
}
