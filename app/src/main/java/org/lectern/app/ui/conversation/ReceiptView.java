package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.binding.StringExpression;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.words.ReceiptMessage;
import org.lectern.app.desk.ReceiptState;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// On a passage's card: whether the answer rests on it, in words and figures, once the reader wants to know; and the same question
/// without it.
final class ReceiptView extends VBox {
    private final Language language;
    private final Button ask;
    private final Button without;

    ReceiptView(ExchangeViewModel exchange, Evidence evidence, ConversationViewModel model, Language language) {
        this.language = language;
        getStyleClass().add("receipt");
        ask = button("receipt.ask", "receipt.explanation", () -> model.check(exchange, evidence), model, language);
        ask.getStyleClass().add("ask");
        without = button("receipt.ask-without", "receipt.ask-without.explanation",
                () -> model.askWithout(exchange, evidence), model, language);
        without.getStyleClass().add("ask-without");
        exchange.receiptProperty(evidence).addListener((o, old, now) -> show(now));
        show(exchange.receiptProperty(evidence).get());
    }

    /// A flat button that asks something of the engine.
    static Button button(String words, String explained, Runnable action, ConversationViewModel model,
            Language language) {
        Button button = new Button();
        button.textProperty().bind(language.text(words));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.answeringProperty().or(model.askableProperty().not()));
        Tooltip explanation = new Tooltip();
        explanation.textProperty().bind(language.text(explained));
        RightToLeft.wrap(explanation);
        explanation.setMaxWidth(360);
        button.setTooltip(explanation);
        button.accessibleHelpProperty().bind(language.text(explained));
        return button;
    }

    private void show(ReceiptState state) {
        boolean chosen = isFocusWithin();
        switch (state) {
            case ReceiptState.Unknown _ -> getChildren().setAll(new FlowPane(4, 0, ask, without));
            case ReceiptState.Checking _ ->
                getChildren().setAll(words(language.text("receipt.checking"), "quiet"));
            case ReceiptState.Unable _ ->
                getChildren().setAll(words(language.text("receipt.unable"), "quiet"), new FlowPane(without));
            case ReceiptState.Known(Receipt receipt) -> tell(receipt);
        }
        if (chosen && !(state instanceof ReceiptState.Unknown)) {
            getChildren().getFirst().requestFocus(); // a screen reader reads it, and the keyboard stays here
        }
    }

    private void tell(Receipt receipt) {
        StringBinding verdict = text(ReceiptMessage.verdict(receipt));
        StringExpression rest = Bindings.concat(text(ReceiptMessage.fall(receipt)), " ",
                text(ReceiptMessage.without(receipt)));
        StringExpression alone = Bindings.concat(text(ReceiptMessage.kept(receipt)), " ",
                text(ReceiptMessage.alone(receipt)));
        Label head = words(verdict, "verdict");
        head.accessibleTextProperty().bind(Bindings.concat(verdict, " ", rest, " ", alone));
        getChildren().setAll(head, words(rest, "quiet"), words(alone, "quiet"), new FlowPane(without));
    }

    private StringBinding text(ReceiptMessage message) {
        return language.text(message.key(), message.arguments());
    }

    private static Label words(StringExpression text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setFocusTraversable(!style.equals("quiet"));
        label.getStyleClass().add(style);
        return label;
    }
}
