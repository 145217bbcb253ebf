package org.lectern.app.ui.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.ReceiptState;

/// One question and its answer as the window shows them: mirrors the exchange.
public final class ExchangeViewModel {
    private final Exchange exchange;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExchangeState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper consulted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper toConsult = new ReadOnlyIntegerWrapper();
    private final Map<Evidence, ReadOnlyObjectWrapper<ReceiptState>> receipts = new HashMap<>();

    ExchangeViewModel(Exchange exchange) {
        this.exchange = exchange;
        exchange.watch(this::mirror);
        mirror();
    }

    private void mirror() {
        toConsult.set(exchange.toConsult());
        consulted.set(exchange.consulted());
        text.set(exchange.text());
        state.set(exchange.state());
        receipts.forEach((evidence, receipt) -> receipt.set(exchange.receipt(evidence)));
    }

    /// What is mirrored.
    Exchange exchange() {
        return exchange;
    }

    public String question() {
        return exchange.question();
    }

    /// What it was asked about.
    public Scope scope() {
        return exchange.scope();
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
        return exchange.answer();
    }

    public List<Evidence> evidence() {
        return exchange.evidence();
    }

    /// What is known of the answer resting on one of its passages.
    ReadOnlyObjectProperty<ReceiptState> receiptProperty(Evidence evidence) {
        return receipts.computeIfAbsent(evidence, one -> new ReadOnlyObjectWrapper<>(exchange.receipt(one)))
                .getReadOnlyProperty();
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
        return switch (scope()) {
            case Scope.Whole whole -> "answer.not-found";
            case Scope.Together together -> "answer.not-found-together";
            case Scope.UpToPage part -> "answer.not-found-in-scope";
            case Scope.Sections part -> "answer.not-found-in-scope";
            case Scope.Selection part -> "answer.not-found-in-scope";
        };
    }
}
