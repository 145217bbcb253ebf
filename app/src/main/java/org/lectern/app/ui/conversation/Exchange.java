package org.lectern.app.ui.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.inference.api.FinishReason;

/// One question and its answer while it comes and after.
public final class Exchange {
    private final String question;
    private final Scope scope;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExchangeState> state = new ReadOnlyObjectWrapper<>(ExchangeState.WAITING);
    private final ReadOnlyIntegerWrapper consulted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper toConsult = new ReadOnlyIntegerWrapper();
    private final Map<Evidence, ObjectProperty<ReceiptState>> receipts = new HashMap<>();
    private Answer answer;

    Exchange(String question, Scope scope) {
        this.question = question;
        this.scope = scope;
    }

    /// A question that was answered earlier.
    static Exchange past(Answer answer) {
        Exchange exchange = new Exchange(answer.question(), answer.scope());
        exchange.finish(answer);
        return exchange;
    }

    public String question() {
        return question;
    }

    /// What it was asked about.
    public Scope scope() {
        return scope;
    }

    /// The answer as far as it has come.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExchangeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Chunks consulted in the current step, of [#toConsultProperty()].
    public ReadOnlyIntegerProperty consultedProperty() {
        return consulted.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty toConsultProperty() {
        return toConsult.getReadOnlyProperty();
    }

    /// The finished answer.
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    public List<Evidence> evidence() {
        return answer().map(Answer::evidence).orElse(List.of());
    }

    /// What is known of the answer resting on one of its passages.
    ObjectProperty<ReceiptState> receiptProperty(Evidence evidence) {
        return receipts.computeIfAbsent(evidence, one -> new SimpleObjectProperty<>(new ReceiptState.Unknown()));
    }

    /// Whether what was asked about was only partly studied then.
    public boolean isPartial() {
        return answer().filter(Answer::isPartial).isPresent();
    }

    /// How far the answer rests on its passages; empty before it is finished.
    public Optional<Grounding> grounding() {
        return answer().map(Answer::grounding);
    }

    /// The key of the sentence that says that there is no answer.
    String notFoundKey() {
        if (isPartial()) {
            return "answer.not-found-in-part";
        }
        return switch (scope) {
            case Scope.Whole whole -> "answer.not-found";
            case Scope.Together together -> "answer.not-found-together";
            case Scope.UpToPage part -> "answer.not-found-in-scope";
            case Scope.Sections part -> "answer.not-found-in-scope";
            case Scope.Selection part -> "answer.not-found-in-scope";
        };
    }

    void piece(String piece) {
        if (!state.get().isFinal()) {
            text.set(text.get() + piece);
            state.set(ExchangeState.STREAMING);
        }
    }

    void consulting(int chunks, int ofChunks) {
        toConsult.set(ofChunks);
        consulted.set(chunks);
    }

    void finish(Answer given) {
        answer = given;
        text.set(given.text());
        state.set(stateAfter(given.finish()));
    }

    void fail() {
        state.set(ExchangeState.FAILED);
    }

    private static ExchangeState stateAfter(FinishReason reason) {
        return switch (reason) {
            case END, LENGTH -> ExchangeState.ANSWERED;
            case CANCELLED -> ExchangeState.STOPPED;
            case NOT_FOUND -> ExchangeState.NOT_FOUND;
        };
    }
}
