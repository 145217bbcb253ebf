package org.lectern.app.ui.conversation;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// A question in its bubble, the answer as it comes, and the cards of its passages.
final class ExchangeView extends VBox {
    private static final int QUESTION_LINE = 30; // characters

    private final ExchangeViewModel exchange;
    private final ConversationViewModel model;
    private final Language language;
    private final Runnable focusAsk;

    /// @param focusAsk puts the cursor into the ask field
    ExchangeView(ExchangeViewModel exchange, ConversationViewModel model, Language language, Runnable focusAsk) {
        this.exchange = exchange;
        this.focusAsk = focusAsk;
        this.model = model;
        this.language = language;
        getStyleClass().add("exchange");
        getChildren().add(question());
        showUnderstood();
        exchange.stateProperty().addListener((o, old, now) -> showUnderstood());
        getChildren().addAll(queued(), waiting(), new AnswerView(exchange, model, language),
                new FurtherBar(exchange, model, language), new OutcomeView(exchange, model, language));
    }

    // What it means is known once its turn has come.
    private void showUnderstood() {
        if (getChildren().stream().noneMatch(UnderstoodBar.class::isInstance)) {
            exchange.understoodAs()
                    .ifPresent(meant -> getChildren().add(1, new UnderstoodBar(exchange, meant, model, language)));
        }
    }

    private HBox queued() {
        Label words = new Label();
        words.getStyleClass().add("quiet");
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(Bindings.when(model.askableProperty()).then(language.text("answer.queued"))
                .otherwise(language.text("answer.queued.study")));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        OutlinedButton withdraw = new OutlinedButton(language.text("answer.withdraw"), () -> model.withdraw(exchange));
        HBox queued = new HBox(8, words, withdraw);
        queued.getStyleClass().add("queued");
        queued.setAlignment(Pos.CENTER_LEFT);
        queued.visibleProperty().bind(exchange.stateProperty().isEqualTo(ExchangeState.QUEUED));
        queued.managedProperty().bind(queued.visibleProperty());
        return queued;
    }

    ExchangeViewModel exchange() {
        return exchange;
    }

    private VBox question() {
        Label question = new Label(RightToLeft.broken(exchange.question(), QUESTION_LINE));
        question.getStyleClass().add("question");
        RightToLeft.wrap(question);
        question.setMinHeight(USE_PREF_SIZE);
        question.accessibleTextProperty().bind(language.text("conversation.you-asked", List.of(exchange.question())));
        HBox below = new HBox(2);
        below.setAlignment(Pos.CENTER_RIGHT);
        if (!exchange.scope().equals(Scope.WHOLE)) {
            below.getChildren().add(scope());
        }
        below.getChildren().addAll(edit(), again());
        VBox column = new VBox(2, question, below);
        column.setAlignment(Pos.CENTER_RIGHT);
        return column;
    }

    private IconButton edit() {
        IconButton edit = new IconButton(Material2AL.EDIT, language.text("question.edit"), () -> {
            model.edit(exchange);
            focusAsk.run();
        });
        edit.getStyleClass().addAll("small", "quiet-button", "edit");
        return edit;
    }

    private IconButton again() {
        IconButton again = new IconButton(Material2MZ.REFRESH, language.text("answer.ask-again"),
                () -> model.askAgain(exchange));
        again.disableProperty().bind(model.answeringProperty().or(model.askableProperty().not()));
        again.getStyleClass().addAll("small", "quiet-button");
        return again;
    }

    private Label scope() {
        Label scope = new Label("", new FontIcon(Material2AL.FILTER_LIST));
        scope.getStyleClass().addAll("quiet", "asked-scope");
        RightToLeft.wrap(scope);
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
                        .otherwise(language.text("answer.consulting", exchange.toConsultProperty())));
        progress.accessibleTextProperty().bind(words.textProperty());
        VBox waiting = new VBox(5, words, progress);
        waiting.visibleProperty().bind(exchange.stateProperty().isEqualTo(ExchangeState.WAITING));
        waiting.managedProperty().bind(waiting.visibleProperty());
        return waiting;
    }
}
