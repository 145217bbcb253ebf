package org.lectern.app.ui.conversation;

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
import org.lectern.app.answering.Scope;
import org.lectern.app.study.StudyJob;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;

/// The questions asked of one document; asks one at a time.
public final class ConversationViewModel {
    private final AnswerService answers;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Exchange> current = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Evidence> followed = new SimpleObjectProperty<>();
    private final ScopeViewModel scope = new ScopeViewModel();
    private Consumer<Answer> onAnswered = answer -> {};
    private StudyJob job;
    private CancelSignal cancel = new CancelSignal();

    public ConversationViewModel(AnswerService answers, TaskRunner tasks, ErrorViewModel errors) {
        this.answers = answers;
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
    }

    public StringProperty questionProperty() {
        return question;
    }

    /// The part of the document that questions are about.
    public ScopeViewModel scope() {
        return scope;
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

    /// Takes note of how far the study of the document is.
    public void studied(StudyJob job) {
        this.job = job;
        scope.documentProperty().set(job.document());
        askable.set(job.text().isPresent() && job.chunks() > 0);
    }

    /// Asks what stands in the field.
    public void ask() {
        String words = question.get().strip();
        if (words.isEmpty() || answering.get() || !askable.get()) {
            return;
        }
        question.set("");
        ask(words, scope.scopeProperty().get());
    }

    /// Asks a question again within its scope, of what is studied by now.
    public void askAgain(Exchange exchange) {
        if (!answering.get()) {
            ask(exchange.question(), exchange.scope());
        }
    }

    private void ask(String words, Scope about) {
        Optional<StudiedText> text = job.text();
        if (text.isEmpty()) {
            return;
        }
        Exchange exchange = new Exchange(words, about);
        CancelSignal signal = new CancelSignal();
        cancel = signal;
        exchanges.add(exchange);
        answering.set(true);
        StudyJob asked = job;
        tasks.run("answer", () -> answer(exchange, asked, text.get(), signal));
    }

    private void answer(Exchange exchange, StudyJob asked, StudiedText text, CancelSignal signal) {
        try {
            Answer answer = answers.ask(asked.document(), text, exchange.question(), exchange.scope(),
                    listener(exchange),
                    signal);
            tasks.deliver(() -> finished(exchange, answer));
        } catch (InferenceException e) {
            tasks.deliver(() -> failed(exchange, e));
        }
    }

    private AnswerListener listener(Exchange exchange) {
        return new AnswerListener() {
            @Override
            public void text(String piece) {
                tasks.deliver(() -> exchange.piece(piece));
            }

            @Override
            public void progress(int chunks, int ofChunks) {
                tasks.deliver(() -> exchange.consulting(chunks, ofChunks));
            }
        };
    }

    private void finished(Exchange exchange, Answer answer) {
        exchange.finish(answer);
        answering.set(false);
        onAnswered.accept(answer);
        show(exchange);
        if (exchange.stateProperty().get() == ExchangeState.ANSWERED && !answer.evidence().isEmpty()) {
            follow(exchange, answer.evidence().getFirst());
        }
    }

    private void failed(Exchange exchange, InferenceException reason) {
        exchange.fail();
        answering.set(false);
        errors.show(reason);
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

    /// Leads to a passage; a second call with the same one leads there again.
    public void follow(Exchange exchange, Evidence evidence) {
        show(exchange);
        followed.set(evidence);
    }
}
