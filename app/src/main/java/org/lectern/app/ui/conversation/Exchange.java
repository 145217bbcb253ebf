package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.ui.evidence.EvidenceWords;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.FinishReason;

/// One question and its answer while it comes and after.
public final class Exchange {
    private static final int MANY_CHUNKS = 10;
    private static final double STRONG_SHARE = 0.2;

    private final String question;
    private final Scope scope;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ExchangeState> state = new ReadOnlyObjectWrapper<>(ExchangeState.WAITING);
    private final ReadOnlyIntegerWrapper consulted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper toConsult = new ReadOnlyIntegerWrapper();
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

    /// Whether what was asked about was only partly studied then.
    public boolean isPartial() {
        return answer().filter(Answer::isPartial).isPresent();
    }

    /// Whether no passage had much attention; in a document of a few chunks an even spread is natural.
    public boolean isWeak() {
        return state.get() == ExchangeState.ANSWERED && answer.chunks() >= MANY_CHUNKS
                && answer.evidence().stream().noneMatch(evidence -> evidence.score() >= STRONG_SHARE);
    }

    /// Whether the answer stands in none of its passages word for word; it must not be taken for a quotation then.
    public boolean isInOwnWords() {
        return state.get() == ExchangeState.ANSWERED
                && evidence().stream().noneMatch(evidence -> plain(evidence.quote()).contains(plain(text.get())));
    }

    // Letters and digits only, in lower case.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Question, answer and passages, to be pasted elsewhere.
    public String withPassages(Language language) {
        Stream<String> passages = evidence().stream().map(
                evidence -> language.now("copy.passage", evidence.number(),
                        EvidenceWords.place(evidence, language), evidence.quote()));
        return Stream.concat(Stream.of(question, text.get(), ""), passages).collect(Collectors.joining("\n")) + "\n";
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
