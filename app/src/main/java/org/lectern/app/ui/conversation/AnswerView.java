package org.lectern.app.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Statement;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// An answer: how far it may be trusted, what Lectern says by itself, and the statements, each with the numbers of its passages.
final class AnswerView extends VBox {
    private static final int LINE = 34; // characters

    private final ExchangeViewModel exchange;
    private final ConversationViewModel model;
    private final Language language;
    private List<EvidenceChip> chips = List.of();

    AnswerView(ExchangeViewModel exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        this.model = model;
        this.language = language;
        getStyleClass().add("answer");
        exchange.onOtherAnswer(this::show);
        exchange.textProperty().addListener((o, old, now) -> show());
        exchange.stateProperty().addListener((o, old, now) -> show());
        model.followedProperty().addListener((o, old, now) -> markFollowed());
        show();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        chips = new ArrayList<>();
        Optional<Answer> answer = exchange.answer();
        switch (exchange.stateProperty().get()) {
            case QUEUED, WAITING, STREAMING -> addComing(shown);
            case STOPPED -> shown.add(line(exchange.textProperty().get().isEmpty()
                    ? language.text("answer.none")
                    : language.text("answer.stopped", exchange.textProperty())));
            case FAILED -> shown.add(line(language.text("answer.failed")));
            case BROKEN -> shown.add(line(language.text("answer.broken")));
            case ANSWERED, NOT_FOUND -> answer.ifPresent(finished -> addAnswer(finished, shown));
        }
        getChildren().setAll(shown);
        markFollowed();
    }

    private void addComing(List<Node> shown) {
        String text = exchange.textProperty().get();
        if (!text.isEmpty()) {
            shown.add(flow(words(RightToLeft.broken(text, LINE)), text));
        }
    }

    private void addAnswer(Answer answer, List<Node> shown) {
        if (GroundingWords.isLevel(answer.grounding())) {
            shown.add(new GroundingMark(answer, language));
        }
        List<Answer.Part> parts = answer.parts();
        if (exchange.saysNotFound()) {
            shown.add(line(exchange.notFound(language)));
        }
        parts.forEach(part -> shown.add(switch (part) {
            case Answer.Part.Said said -> remark(said, !answer.statements().isEmpty());
            case Answer.Part.Head(String group) -> head(group);
            case Answer.Part.Stated(Statement statement, boolean isItem) -> isItem
                    ? item(statement(answer, statement))
                    : statement(answer, statement);
        }));
    }

    private TextFlow remark(Answer.Part.Said said, boolean besideStatements) {
        TextFlow line = line(RemarkWords.of(said.remark(), language));
        if (besideStatements) {
            line.getStyleClass().add(said.remark().isAfterwards() ? "afterwards" : "remark");
        }
        return line;
    }

    private static Label head(String group) {
        Label head = new Label(RightToLeft.broken(group, LINE));
        head.getStyleClass().add("group");
        RightToLeft.wrap(head);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private static HBox item(TextFlow statement) {
        Label bullet = new Label("•");
        bullet.getStyleClass().add("bullet");
        bullet.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(statement, Priority.ALWAYS);
        HBox item = new HBox(7, bullet, statement);
        item.setAlignment(Pos.BASELINE_LEFT);
        return item;
    }

    private TextFlow statement(Answer answer, Statement statement) {
        TextFlow flow = flow(words(RightToLeft.broken(statement.text(), LINE) + " "), statement.text());
        answer.evidenceOf(statement).forEach(evidence -> flow.getChildren().add(chip(evidence)));
        return flow;
    }

    private Node chip(Evidence evidence) {
        EvidenceChip chip = EvidenceChip.of(evidence, language, () -> model.follow(exchange, evidence));
        chips.add(chip);
        HBox holder = new HBox(chip.button());
        holder.getStyleClass().add("chip-holder");
        return holder;
    }

    private static TextFlow line(ObservableValue<String> bound) {
        Text words = words("");
        words.textProperty().bind(bound);
        TextFlow flow = flow(words, "");
        flow.accessibleTextProperty().bind(bound);
        return flow;
    }

    private static TextFlow flow(Text words, String spoken) {
        TextFlow flow = new TextFlow(words);
        flow.setLineSpacing(3);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(spoken);
        return flow;
    }

    private static Text words(String text) {
        Text words = new Text(text);
        words.getStyleClass().add("words");
        return words;
    }

    @SuppressWarnings("ReferenceEquality") // not an equal passage of another answer
    private void markFollowed() {
        chips.forEach(chip -> chip.current(chip.evidence() == model.followedProperty().get()));
    }
}
