package org.lectern.app.ui.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.ReceiptState;
import org.lectern.app.ui.language.Language;

/// One question and its answer as the window shows them: mirrors the exchange.
public final class ExchangeViewModel {
    private final Exchange exchange;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExchangeState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Exchange.Further> further = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Exchange.Checking> checking = new ReadOnlyObjectWrapper<>();
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
        further.set(exchange.further());
        checking.set(exchange.checking());
        answer.set(exchange.answer().orElse(null));
        text.set(exchange.text());
        state.set(exchange.state());
        receipts.forEach((evidence, receipt) -> receipt.set(exchange.receipt(evidence)));
    }

    /// What is mirrored.
    Exchange exchange() {
        return exchange;
    }

    /// As it was typed.
    public String question() {
        return exchange.question();
    }

    /// What was asked instead, where the question leans on those before it.
    public Optional<String> understoodAs() {
        return exchange.understoodAs();
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

    /// The same; null before it is finished. What is read further may change it.
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Calls the watcher whenever the reader is to be shown another answer.
    void onOtherAnswer(Runnable watcher) {
        answer.addListener((o, old, now) -> {
            if (old != null && now != null && !now.saysTheSame(old)) {
                watcher.run();
            }
        });
    }

    /// How far it is read on after the first answer.
    public ReadOnlyObjectProperty<Exchange.Further> furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /// How far it is found out what the answer rests on.
    ReadOnlyObjectProperty<Exchange.Checking> checkingProperty() {
        return checking.getReadOnlyProperty();
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

    /// What the answer says, with what Lectern says by itself; empty before it is finished.
    public String words(Language language) {
        return answer().map(one -> one.words(remark -> RemarkWords.now(remark, language), Statement::text)).orElse("");
    }

    /// Whether a sentence has to say that there is no answer, because the answer does not say so itself.
    boolean saysNotFound() {
        return stateProperty().get() == ExchangeState.NOT_FOUND
                && answer().stream().flatMap(one -> one.remarks().stream()).allMatch(Remark::isAfterwards);
    }

    /// The sentence that says that there is no answer, and in how much of what was asked where not all of it was read.
    StringBinding notFound(Language language) {
        return Bindings.createStringBinding(() -> notFoundNow(language), answer, further, language.messagesProperty());
    }

    String notFoundNow(Language language) {
        Optional<Consulted> looked = answer().map(Answer::consulted);
        int read = Math.max(further.get().read(), looked.map(Consulted::read).orElse(0));
        int chunks = looked.map(Consulted::chunks).orElse(0);
        if (read == 0 || read >= chunks) {
            return language.now(notFoundKey());
        }
        int all = looked.map(Consulted::scopeChunks).orElse(chunks);
        return language.now("answer.not-found-read", read, all, language.percent((double) read / all));
    }

    private String notFoundKey() {
        if (isPartial()) {
            return "answer.not-found-in-part";
        }
        return switch (scope()) {
            case Scope.Whole whole -> "answer.not-found";
            case Scope.Together together -> "answer.not-found-together";
            case Scope.Without part -> "answer.not-found-without";
            case Scope.UpToPage part -> "answer.not-found-in-scope";
            case Scope.Sections part -> "answer.not-found-in-scope";
            case Scope.Selection part -> "answer.not-found-in-scope";
        };
    }
}
