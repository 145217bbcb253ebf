package org.lectern.app.ui.conversation;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.evidence.EvidenceCard;
import org.lectern.app.ui.evidence.FoundCard;
import org.lectern.app.ui.language.Language;

/// What came with an answer: how far it may be trusted, its passages, search results, and how it was made.
final class OutcomeView extends VBox {
    private final ExchangeViewModel exchange;
    private final ConversationViewModel model;
    private final Language language;

    OutcomeView(ExchangeViewModel exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        this.model = model;
        this.language = language;
        getStyleClass().add("evidence-list");
        exchange.stateProperty().addListener((o, old, now) -> showOutcome());
        exchange.onOtherAnswer(this::showOutcome);
        model.followedProperty().addListener((o, old, now) -> markFollowed());
        showOutcome();
    }

    private void showOutcome() {
        getChildren().clear();
        exchange.answer().ifPresent(this::showAnswer);
    }

    private void showAnswer(Answer answer) {
        if (exchange.isPartial()) {
            getChildren().add(coverage(answer));
        }
        if (!answer.evidence().isEmpty()) {
            getChildren().addAll(evidenceHead(), new CheckBar(exchange, model, language));
        }
        answer.evidence().forEach(one -> getChildren().add(card(answer, one)));
        showNearest(answer); // what was read comes before what only holds the question's words
        if (answer.grounding() == Grounding.STOPPED && answer.consulted().chunks() == 0) {
            getChildren().add(askAgain()); // it was not begun, or the program ended before
        } else if (answer.grounding() != Grounding.TOLD) {
            getChildren().add(new DetailsView(exchange, language));
        }
        markFollowed();
    }

    private EvidenceCard card(Answer answer, Evidence evidence) {
        EvidenceCard card = new EvidenceCard(evidence, part(answer, evidence), evidence.number() == 1, language,
                () -> model.follow(exchange, evidence));
        if (exchange.stateProperty().get() == ExchangeState.ANSWERED) {
            card.addDetail(new ReceiptView(exchange, evidence, model, language));
        }
        return card;
    }

    private static EvidenceCard.Part part(Answer answer, Evidence evidence) {
        if (answer.grounding() == Grounding.NOT_FOUND) {
            return EvidenceCard.Part.NONE;
        }
        return answer.quotes(evidence) ? EvidenceCard.Part.QUOTED : EvidenceCard.Part.ATTENDED;
    }

    // Never to be taken for an answer: no number, no colour, and words that say how they were found.
    private void showNearest(Answer answer) {
        boolean notFound = exchange.stateProperty().get() == ExchangeState.NOT_FOUND;
        if (answer.nearest().isEmpty()) {
            if (notFound) {
                getChildren().add(quiet("found.nothing"));
            }
            return;
        }
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(language.text("found.title"));
        getChildren().addAll(title, quiet("found.explanation"));
        answer.nearest().forEach(found -> getChildren()
                .add(new FoundCard(found, language, () -> model.visit(exchange, found))));
    }

    private Label quiet(String key) {
        Label label = new Label();
        label.textProperty().bind(language.text(key));
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private HBox evidenceHead() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        boolean found = exchange.stateProperty().get() != ExchangeState.NOT_FOUND;
        title.textProperty().bind(language.text(found ? "evidence.title" : "evidence.nearest"));
        Tooltip order = new Tooltip();
        order.textProperty().bind(language.text("evidence.order"));
        title.setTooltip(order);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton copy = new IconButton(Material2AL.CONTENT_COPY, language.text("answer.copy"), this::copy);
        copy.getStyleClass().add("small");
        copy.setId("copy-answer");
        HBox head = new HBox(title, space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(new ConversationMarkdown(model.scope().documentProperty().get(), language).of(exchange));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private VBox coverage(Answer answer) {
        Label words = new Label();
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(language.text("answer.partial",
                List.of(answer.consulted().chunks(), answer.consulted().scopeChunks(),
                        (double) answer.consulted().chunks() / answer.consulted().scopeChunks())));
        VBox coverage = new VBox(6, words, askAgain());
        coverage.getStyleClass().add("coverage");
        return coverage;
    }

    private OutlinedButton askAgain() {
        OutlinedButton again = new OutlinedButton(language.text("answer.ask-again"), () -> model.askAgain(exchange));
        again.disableProperty().bind(model.answeringProperty());
        return again;
    }

    @SuppressWarnings("ReferenceEquality") // not an equal passage of another answer
    private void markFollowed() {
        getChildren().stream().filter(EvidenceCard.class::isInstance).map(EvidenceCard.class::cast)
                .forEach(card -> card.current(card.evidence() == model.followedProperty().get()));
    }
}
