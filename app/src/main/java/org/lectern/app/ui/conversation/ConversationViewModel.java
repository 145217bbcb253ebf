package org.lectern.app.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.FoundPassage;
import org.lectern.app.answering.Receipt;
import org.lectern.app.answering.ReceiptService;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Subject;
import org.lectern.app.study.StudyJob;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;

/// The questions asked of one document; asks one at a time.
public final class ConversationViewModel {
    private final AnswerService answers;
    private final ReceiptService receipts;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Exchange> current = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Evidence> followed = new SimpleObjectProperty<>();
    private final ObjectProperty<FoundPassage> visited = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Exchange> sought = new ReadOnlyObjectWrapper<>();
    private final FollowUpViewModel followUp = new FollowUpViewModel(question);
    private Optional<String> wanted = Optional.empty();
    private final ScopeViewModel scope = new ScopeViewModel();
    private Consumer<Answer> onAnswered = answer -> {};
    private StudyJob job;
    private CancelSignal cancel = new CancelSignal();

    public ConversationViewModel(AnswerService answers, ReceiptService receipts, TaskRunner tasks,
            ErrorViewModel errors) {
        this.answers = answers;
        this.receipts = receipts;
        this.tasks = tasks;
        this.errors = errors;
    }

    /// @param onAnswered hears of every answer that came, stopped ones too
    public void setOnAnswered(Consumer<Answer> onAnswered) {
        this.onAnswered = onAnswered;
    }

    /// Shows what was asked before, above what is asked from now on.
    public void restore(List<Answer> past) {
        exchanges.addAll(0, past.stream().map(Exchange::past).toList());
        if (!past.isEmpty() && exchanges.size() == past.size()) {
            followUp.answered(past.getLast());
        }
        wanted.ifPresent(this::seek);
    }

    public StringProperty questionProperty() {
        return question;
    }

    /// The part of the document that questions are about.
    public ScopeViewModel scope() {
        return scope;
    }

    /// What a question means that leans on the answer before it.
    public FollowUpViewModel followUp() {
        return followUp;
    }

    public ObservableList<Exchange> exchanges() {
        return exchanges;
    }

    /// True once a first part of the document is studied.
    public ReadOnlyBooleanProperty askableProperty() {
        return askable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /// The exchange whose passages are marked on the pages and in the strip.
    public ReadOnlyObjectProperty<Exchange> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The passage that the reader follows; null until one is chosen.
    public ReadOnlyObjectProperty<Evidence> followedProperty() {
        return followed;
    }

    /// The search result that the reader goes to; null until one is chosen.
    public ReadOnlyObjectProperty<FoundPassage> visitedProperty() {
        return visited;
    }

    /// The exchange that the reader looked for; null until one was.
    public ReadOnlyObjectProperty<Exchange> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Shows the last exchange with a question, as soon as it is there.
    public void seek(String asked) {
        Optional<Exchange> found = exchanges.reversed().stream().filter(one -> one.question().equals(asked))
                .findFirst();
        wanted = found.isPresent() ? Optional.empty() : Optional.of(asked);
        found.ifPresent(exchange -> {
            show(exchange);
            sought.set(null);
            sought.set(exchange);
        });
    }

    /// Takes note of how far the study of the document is.
    public void studied(StudyJob job) {
        this.job = job;
        scope.documentProperty().set(job.document());
        askable.set(job.text().isPresent() && job.chunks() > 0);
    }

    /// Asks what stands in the field.
    public void ask() {
        String meant = followUp.meant().get();
        String words = meant.isEmpty() ? question.get().strip() : meant;
        if (words.isEmpty() || answering.get() || !askable.get()) {
            return;
        }
        question.set("");
        ask(words);
    }

    /// Asks a question again within its scope, of what is studied by now.
    public void askAgain(Exchange exchange) {
        if (!answering.get()) {
            scope.restore(exchange.scope());
            ask(exchange.question());
        }
    }

    /// Puts a question and its scope back into the field, to be changed and asked anew.
    public void edit(Exchange exchange) {
        question.set(exchange.question());
        followUp.refuse();
        scope.restore(exchange.scope());
    }

    private void ask(String words) {
        Optional<StudiedText> text = job.text();
        if (text.isEmpty()) {
            return;
        }
        Exchange exchange = new Exchange(words, scope.asked());
        exchanges.add(exchange);
        CancelSignal signal = begin();
        List<Subject> subjects = subjects(text.get(), exchange.scope());
        tasks.run("answer", () -> answer(exchange, subjects, signal));
    }

    private List<Subject> subjects(StudiedText text, Scope about) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(job.document(), text, about));
        scope.othersOf(about).forEach(other -> other.text()
                .ifPresent(studied -> subjects.add(new Subject(other.document(), studied, Scope.WHOLE))));
        return subjects;
    }

    private void answer(Exchange exchange, List<Subject> subjects, CancelSignal signal) {
        try {
            Answer answer = answers.ask(subjects, exchange.question(), new AnswerNews(exchange, tasks), signal);
            tasks.deliver(() -> finished(exchange, answer));
        } catch (InferenceException e) {
            tasks.deliver(() -> failed(exchange, e));
        }
    }

    private void finished(Exchange exchange, Answer answer) {
        exchange.finish(answer);
        answering.set(false);
        followUp.answered(answer);
        onAnswered.accept(answer);
        show(exchange);
        // another document is opened only when the reader wants it, because the answer would go out of view
        if (exchange.stateProperty().get() == ExchangeState.ANSWERED) {
            answer.evidence().stream().limit(1).filter(first -> first.other().isEmpty())
                    .forEach(first -> follow(exchange, first));
        }
    }

    private void failed(Exchange exchange, InferenceException reason) {
        exchange.fail();
        answering.set(false);
        errors.show(reason);
    }

    /// Finds out whether an answer rests on one of its passages, by asking again.
    public void check(Exchange exchange, Evidence evidence) {
        ObjectProperty<ReceiptState> state = exchange.receiptProperty(evidence);
        Optional<Answer> answer = exchange.answer();
        if (answering.get() || !askable.get() || answer.isEmpty() || state.get() instanceof ReceiptState.Known) {
            return;
        }
        state.set(new ReceiptState.Checking());
        CancelSignal signal = begin();
        List<Subject> subjects = subjects(job.text().orElseThrow(), exchange.scope());
        tasks.run("receipt", () -> {
            Optional<Receipt> receipt = receipt(subjects, answer.get(), evidence, signal);
            tasks.deliver(() -> {
                answering.set(false);
                state.set(receipt.<ReceiptState>map(ReceiptState.Known::new).orElseGet(ReceiptState.Unknown::new));
            });
        });
    }

    private Optional<Receipt> receipt(List<Subject> subjects, Answer answer, Evidence evidence, CancelSignal signal) {
        try {
            return receipts.check(subjects, answer, evidence, signal);
        } catch (InferenceException e) {
            tasks.deliver(() -> errors.show(e));
            return Optional.empty();
        }
    }

    private CancelSignal begin() {
        answering.set(true);
        cancel = new CancelSignal();
        return cancel;
    }

    /// Stops the answer that is coming; what there is of it stays.
    public void stop() {
        cancel.cancel();
    }

    /// Stops for good.
    ///
    /// @param idle run once no answer uses the document any more
    public void end(Runnable idle) {
        askable.set(false);
        stop();
        if (answering.get()) {
            answering.addListener((o, old, now) -> idle.run());
        } else {
            idle.run();
        }
    }

    /// Marks the passages of an exchange.
    public void show(Exchange exchange) {
        followed.set(null);
        current.set(exchange);
    }

    /// Leads to a search result of an exchange; a second call with the same one leads there again.
    public void visit(Exchange exchange, FoundPassage found) {
        show(exchange);
        visited.set(null);
        visited.set(found);
    }

    /// Leads to a passage; a second call with the same one leads there again.
    public void follow(Exchange exchange, Evidence evidence) {
        show(exchange);
        followed.set(evidence);
    }
}
