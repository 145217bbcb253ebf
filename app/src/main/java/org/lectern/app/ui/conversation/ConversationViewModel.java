package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.desk.Conversation;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.model.Place;

/// The questions asked of one document as the window shows them: mirrors the conversation, and knows what of it is looked at.
public final class ConversationViewModel {
    private final OpenDocument document;
    private final Conversation conversation;
    private final ScopeViewModel scope;
    private final FollowUpViewModel followUp;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<ExchangeViewModel> exchanges = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper takesQuestions = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ExchangeViewModel> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Evidence> followed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ExchangeViewModel> sought = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper makingOverview = new ReadOnlyBooleanWrapper();
    private Optional<String> wanted = Optional.empty();
    private Guide guide = Guide.NONE;
    private Consumer<ExchangeViewModel> onSought = any -> {};

    /// Whoever leads the reader to what is followed, also to the same place twice in a row.
    public interface Guide {
        Guide NONE = new Guide() {
            @Override
            public void follow(Evidence evidence) {}

            @Override
            public void visit(NearPassage found) {}
        };

        /// Leads to a passage of the current answer.
        void follow(Evidence evidence);

        /// Leads to a search result.
        void visit(NearPassage found);

        /// What was read further has changed the current answer.
        default void changed() {}
    }

    public ConversationViewModel(OpenDocument document) {
        this.document = document;
        this.conversation = document.conversation();
        this.scope = new ScopeViewModel(conversation.scope());
        this.followUp = new FollowUpViewModel(question, conversation::meaning);
        conversation.watch(this::mirror);
        document.introduction().watch(this::mirrorOverview);
        mirror();
        mirrorOverview();
    }

    private void mirrorOverview() {
        overview.set(document.introduction().overview().orElse(null));
        makingOverview.set(document.introduction().isMaking());
    }

    private void mirror() {
        List<Exchange> now = conversation.exchanges();
        exchanges.removeIf(mirrored -> !now.contains(mirrored.exchange())); // the file holds another document by now
        int before = now.size() - exchanges.size();
        if (before > 0 && !exchanges.isEmpty() && exchanges.getFirst().exchange() != now.getFirst()) {
            exchanges.addAll(0, now.subList(0, before).stream().map(ExchangeViewModel::new).toList());
        } else if (before > 0) {
            exchanges.addAll(now.subList(exchanges.size(), now.size()).stream().map(this::coming).toList());
        }
        answering.set(conversation.isAnswering());
        followUp.mirror();
        wanted.ifPresent(this::seek);
    }

    // One that is still to be answered is shown when it is.
    private ExchangeViewModel coming(Exchange exchange) {
        ExchangeViewModel mirrored = new ExchangeViewModel(exchange);
        if (!exchange.state().isFinal()) {
            mirrored.stateProperty().addListener((o, old, now) -> {
                if (!old.isFinal()) {
                    ended(mirrored, now);
                }
            });
            mirrored.onOtherAnswer(() -> changed(mirrored));
        }
        return mirrored;
    }

    // Another document is opened only when the reader wants it, because the answer would go out of view.
    private void ended(ExchangeViewModel exchange, ExchangeState state) {
        if (exchange.answer().isPresent()) {
            show(exchange);
        }
        if (state == ExchangeState.ANSWERED) {
            exchange.evidence().stream().limit(1).filter(first -> first.other().isEmpty())
                    .forEach(first -> follow(exchange, first));
        }
    }

    // The pages stay where the reader is.
    private void changed(ExchangeViewModel exchange) {
        if (current.get() == exchange) {
            followed.set(null);
            guide.changed();
        }
    }

    /// Takes note of how far the document is.
    public void mirrorStudy() {
        scope.document(document.state().document().orElse(null));
        askable.set(document.isAskable());
        takesQuestions.set(conversation.takesQuestions());
    }

    /// Whoever leads to the places of this conversation from now on.
    public void guide(Guide now) {
        guide = now;
    }

    /// @param onSought hears of every question that was looked for and is there, also of the same one again
    void setOnSought(Consumer<ExchangeViewModel> onSought) {
        this.onSought = onSought;
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

    public ObservableList<ExchangeViewModel> exchanges() {
        return exchanges;
    }

    /// True once a first part of the document is studied.
    public ReadOnlyBooleanProperty askableProperty() {
        return askable.getReadOnlyProperty();
    }

    /// True while a question is taken, if only to wait.
    ReadOnlyBooleanProperty takesQuestionsProperty() {
        return takesQuestions.getReadOnlyProperty();
    }

    void withdraw(ExchangeViewModel exchange) {
        conversation.withdraw(exchange.exchange());
    }

    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /// What the document is about; null until that is known.
    public ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /// True while that is looked for.
    public ReadOnlyBooleanProperty makingOverviewProperty() {
        return makingOverview.getReadOnlyProperty();
    }

    /// The exchange whose passages are marked on the pages and in the strip.
    public ReadOnlyObjectProperty<ExchangeViewModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The passage that the reader follows; null until one is chosen.
    public ReadOnlyObjectProperty<Evidence> followedProperty() {
        return followed.getReadOnlyProperty();
    }

    /// The exchange that the reader looked for; null until one was.
    public ReadOnlyObjectProperty<ExchangeViewModel> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Shows the last exchange with a question, as soon as it is there.
    public void seek(String asked) {
        Optional<ExchangeViewModel> found = exchanges.reversed().stream()
                .filter(one -> one.question().equals(asked)).findFirst();
        wanted = found.isPresent() ? Optional.empty() : Optional.of(asked);
        sought.set(found.orElse(null));
        found.ifPresent(exchange -> {
            show(exchange);
            onSought.accept(exchange);
        });
    }

    /// Asks what stands in the field, or what it means unless that was refused; while the model is busy it waits.
    public void ask() {
        String typed = question.get();
        if (takesQuestions.get() && !typed.isBlank()) {
            boolean asTyped = followUp.isRefused();
            question.set("");
            if (asTyped) {
                conversation.askAsTyped(typed);
            } else {
                conversation.ask(typed);
            }
        }
    }

    /// Asks a question that was offered.
    void askAsTyped(String offered) {
        conversation.askAsTyped(offered);
    }

    /// Asks a question again within its scope, as it was typed and not as it was understood.
    public void askAsTyped(ExchangeViewModel exchange) {
        conversation.askAsTyped(exchange.exchange());
    }

    /// Asks a question again within its scope, of what is studied by now.
    public void askAgain(ExchangeViewModel exchange) {
        conversation.askAgain(exchange.exchange());
    }

    /// Puts a question, as it was understood, and its scope back into the field, to be changed and asked anew.
    public void edit(ExchangeViewModel exchange) {
        question.set(exchange.understoodAs().orElse(exchange.question()));
        followUp.refuse();
        scope.restore(exchange.scope());
    }

    /// Finds out whether an answer rests on one of its passages, by reading again.
    public void check(ExchangeViewModel exchange, Evidence evidence) {
        conversation.check(exchange.exchange(), evidence);
    }

    /// The same for all passages that it cites.
    public void check(ExchangeViewModel exchange) {
        conversation.check(exchange.exchange());
    }

    /// Asks a question again without one of the passages of its answer.
    public void askWithout(ExchangeViewModel exchange, Evidence evidence) {
        conversation.askWithout(exchange.exchange(), evidence);
    }

    /// Reads no further; the answer stays as it is.
    public void stopReadingOn() {
        conversation.stopReadingOn();
    }

    /// Stops the answer that is coming; what there is of it stays.
    public void stop() {
        conversation.stop();
    }

    /// Marks the passages of an exchange.
    public void show(ExchangeViewModel exchange) {
        followed.set(null);
        current.set(exchange);
    }

    /// Leads to a search result of an exchange.
    public void visit(ExchangeViewModel exchange, NearPassage found) {
        show(exchange);
        guide.visit(found);
    }

    /// Leads to a place in the document of this conversation.
    void visit(Place place) {
        guide.visit(new NearPassage("", place, false));
    }

    /// Leads to a passage.
    public void follow(ExchangeViewModel exchange, Evidence evidence) {
        current.set(exchange);
        followed.set(evidence);
        guide.follow(evidence);
    }
}
