package org.lectern.app.ui.conversation;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Scope;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.evidence.EvidenceCard;
import org.lectern.app.ui.language.Language;

/// A question in its bubble, the answer as it comes, and the cards of its passages.
final class ExchangeView extends VBox {
    private static final int QUESTION_LINE = 30; // characters

    private final Exchange exchange;
    private final ConversationViewModel model;
    private final Language language;
    private final VBox outcome = new VBox();

    ExchangeView(Exchange exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        this.model = model;
        this.language = language;
        getStyleClass().add("exchange");
        outcome.getStyleClass().add("evidence-list");
        getChildren().addAll(question(), waiting(), new AnswerText(exchange, model, language), outcome);
        exchange.stateProperty().addListener((o, old, now) -> showOutcome());
        model.followedProperty().addListener((o, old, now) -> markFollowed());
        showOutcome();
    }

    private VBox question() {
        Label question = new Label(RightToLeft.broken(exchange.question(), QUESTION_LINE));
        question.getStyleClass().add("question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.accessibleTextProperty().bind(language.text("conversation.you-asked", List.of(exchange.question())));
        VBox column = new VBox(3, question);
        column.setAlignment(Pos.CENTER_RIGHT);
        if (!exchange.scope().equals(Scope.WHOLE)) {
            column.getChildren().add(scope());
        }
        return column;
    }

    private Label scope() {
        Label scope = new Label("", new FontIcon(Material2AL.FILTER_LIST));
        scope.getStyleClass().addAll("quiet", "asked-scope");
        scope.setWrapText(true);
        scope.setMinHeight(USE_PREF_SIZE);
        scope.textProperty().bind(language.text("scope.asked", Bindings.createStringBinding(
                () -> ScopeWords.of(exchange.scope(), model.scope().documentProperty().get(), language),
                model.scope().documentProperty(), language.messagesProperty())));
        return scope;
    }

    private VBox waiting() {
        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("share");
        progress.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> exchange.toConsultProperty().get() == 0
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : (double) exchange.consultedProperty().get() / exchange.toConsultProperty().get(),
                        exchange.consultedProperty(), exchange.toConsultProperty()));
        Label words = new Label();
        words.getStyleClass().add("quiet");
        words.textProperty()
                .bind(Bindings.when(exchange.toConsultProperty().isEqualTo(0)).then(language.text("answer.begins"))
                        .otherwise(language.text("answer.consulting", exchange.consultedProperty(),
                                exchange.toConsultProperty())));
        progress.accessibleTextProperty().bind(words.textProperty());
        VBox waiting = new VBox(5, words, progress);
        waiting.visibleProperty().bind(exchange.stateProperty().isEqualTo(ExchangeState.WAITING));
        waiting.managedProperty().bind(waiting.visibleProperty());
        return waiting;
    }

    private void showOutcome() {
        outcome.getChildren().clear();
        exchange.answer().ifPresent(this::showAnswer);
    }

    private void showAnswer(Answer answer) {
        if (exchange.isPartial()) {
            outcome.getChildren().add(coverage(answer));
        }
        if (exchange.isInOwnWords()) {
            outcome.getChildren().add(notice("answer.own-words"));
        } else if (exchange.isWeak()) {
            outcome.getChildren().add(notice("answer.weak"));
        }
        if (!answer.evidence().isEmpty()) {
            outcome.getChildren().add(evidenceHead());
        }
        answer.evidence().forEach(
                one -> outcome.getChildren().add(new EvidenceCard(one, language, () -> model.follow(exchange, one))));
        outcome.getChildren().add(details(answer));
        markFollowed();
    }

    private Label details(Answer answer) {
        Label details = new Label();
        details.textProperty().bind(language.text("answer.details",
                List.of(answer.chunks(), answer.seconds(), answer.tokens(), answer.exactTokens())));
        details.setWrapText(true);
        details.setMinHeight(USE_PREF_SIZE);
        details.getStyleClass().addAll("quiet", "details");
        return details;
    }

    private HBox evidenceHead() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        boolean found = exchange.stateProperty().get() != ExchangeState.NOT_FOUND;
        title.textProperty().bind(language.text(found ? "evidence.title" : "evidence.nearest"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton copy = new IconButton(Material2AL.CONTENT_COPY, language.text("answer.copy"), this::copy);
        copy.getStyleClass().add("small");
        HBox head = new HBox(title, space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(exchange.withPassages(language));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Label notice(String key) {
        Label notice = new Label();
        notice.textProperty().bind(language.text(key));
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.getStyleClass().add("coverage");
        return notice;
    }

    private VBox coverage(Answer answer) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(language.text("answer.partial",
                List.of(answer.chunks(), answer.scopeChunks(), (double) answer.chunks() / answer.scopeChunks())));
        Button again = new Button();
        again.textProperty().bind(language.text("answer.ask-again"));
        again.getStyleClass().addAll("small", "button-outlined");
        again.disableProperty().bind(model.answeringProperty());
        again.setOnAction(event -> model.askAgain(exchange));
        VBox coverage = new VBox(6, words, again);
        coverage.getStyleClass().add("coverage");
        return coverage;
    }

    private void markFollowed() {
        outcome.getChildren().stream().filter(EvidenceCard.class::isInstance).map(EvidenceCard.class::cast)
                .forEach(card -> card.current(card.evidence() == model.followedProperty().get()));
    }
}
