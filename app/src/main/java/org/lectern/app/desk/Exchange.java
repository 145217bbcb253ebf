package org.lectern.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.followup.Turn;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.desk.work.Watchers;
import org.lectern.inference.api.FinishReason;

/// One question and its answer while it comes and after; what is read further may change it. Changed where the desk's news are delivered.
public final class Exchange {
    private final String question;
    private final boolean leans;
    private final Scope scope;
    private final Watchers watchers = new Watchers();
    private final Map<Evidence, ReceiptState> receipts = new HashMap<>();
    private String text = "";
    private ExchangeState state = ExchangeState.QUEUED;
    private Optional<String> understoodAs;
    private Optional<Answer> noted = Optional.empty();
    private int consulted;
    private int toConsult;
    private Optional<Answer> answer = Optional.empty();
    private Further further = Further.NONE;
    private Checking checking = Checking.NONE;

    /// How far the passages are read that the first answer was not looked for in.
    ///
    /// @param read passages by now, those of the first answer included; 0 where nothing was read further
    /// @param of all passages
    /// @param goesOn whether more are being read
    /// @param better whether one of them has changed the answer
    public record Further(int read, int of, boolean goesOn, boolean better) {
        static final Further NONE = new Further(0, 0, false, false);

        Further found() {
            return new Further(read, of, goesOn, true);
        }

        Further ended() {
            return new Further(read, of, false, better);
        }
    }

    /// How far it is found out what the answer rests on.
    ///
    /// @param done passages that were checked
    /// @param of those that are to be; 0 where nothing is being checked
    public record Checking(int done, int of) {
        static final Checking NONE = new Checking(0, 0);
    }

    /// @param question as it was typed
    /// @param understoodAs what is asked instead, where the question leans on those before it
    Exchange(String question, Optional<String> understoodAs, Scope scope) {
        this(question, understoodAs, scope, false);
    }

    private Exchange(String question, Optional<String> understoodAs, Scope scope, boolean leans) {
        this.question = question;
        this.leans = leans;
        this.understoodAs = understoodAs;
        this.scope = scope;
    }

    /// A question of which it is found out when its turn comes what it means.
    static Exchange leaning(String question, Scope scope) {
        return new Exchange(question, Optional.empty(), scope, true);
    }

    /// A question that was answered earlier.
    public static Exchange past(Answer answer) {
        var exchange = new Exchange(answer.question(), answer.understoodAs(), answer.scope());
        exchange.finish(answer);
        return exchange;
    }

    /// As it was typed.
    public String question() {
        return question;
    }

    /// What was asked instead, where the question leans on those before it.
    public Optional<String> understoodAs() {
        return understoodAs;
    }

    /// The question that is answered.
    public String meant() {
        return understoodAs.orElse(question);
    }

    /// What it was asked about.
    public Scope scope() {
        return scope;
    }

    /// The answer as far as it has come.
    public String text() {
        return text;
    }

    public ExchangeState state() {
        return state;
    }

    /// Chunks consulted in the current step, of [#toConsult()].
    public int consulted() {
        return consulted;
    }

    public int toConsult() {
        return toConsult;
    }

    /// The finished answer.
    public Optional<Answer> answer() {
        return answer;
    }

    public List<Evidence> evidence() {
        return answer.map(Answer::evidence).orElse(List.of());
    }

    /// How far it is read on after the first answer.
    public Further further() {
        return further;
    }

    /// What is known of the answer resting on one of its passages.
    public ReceiptState receipt(Evidence evidence) {
        return answer.flatMap(given -> given.receipt(evidence)).<ReceiptState>map(ReceiptState.Known::new)
                .orElseGet(() -> receipts.getOrDefault(evidence, new ReceiptState.Unknown()));
    }

    /// Cited passages of which it is not known yet.
    public List<Evidence> unchecked() {
        return answer.map(Answer::cited).orElse(List.of()).stream()
                .filter(one -> receipt(one) instanceof ReceiptState.Unknown).toList();
    }

    /// How far it is found out what the answer rests on.
    public Checking checking() {
        return checking;
    }

    /// Calls the watcher whenever something has changed.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Whether it is to be found out what it means.
    boolean leans() {
        return leans;
    }

    /// Its turn has come.
    void begin() {
        state = ExchangeState.WAITING;
        watchers.tell();
    }

    /// It was found out what it means; empty where it stands by itself.
    void understand(Optional<String> meaning) {
        understoodAs = meaning;
        watchers.tell();
    }

    /// What is to be kept of it until it is answered, so that it is not lost with the program.
    Answer note() {
        var unanswered = new Answer(question, Optional.empty(), scope, QuestionKind.FACT, Grounding.STOPPED, Double.NaN,
                List.of(), List.of(), FinishReason.CANCELLED, List.of(), List.of(),
                new Consulted(List.of(), 0, 0, 0, 0, 0, 0));
        noted = Optional.of(unanswered);
        return unanswered;
    }

    /// What was kept of it before it was answered.
    Optional<Answer> noted() {
        return noted;
    }

    /// What was found out by it; an answer that was stopped or broke off tells nothing.
    Stream<Turn> turn() {
        return switch (state) {
            case ANSWERED -> Stream.of(new Turn(meant(), Optional.of(text)));
            case NOT_FOUND -> Stream.of(new Turn(meant(), Optional.empty()));
            default -> Stream.empty();
        };
    }

    void piece(String piece) {
        if (!state.isFinal()) {
            text += piece;
            state = ExchangeState.STREAMING;
            watchers.tell();
        }
    }

    void consulting(int chunks, int ofChunks) {
        toConsult = ofChunks;
        consulted = chunks;
        watchers.tell();
    }

    void checks(List<Evidence> passages) {
        passages.forEach(one -> receipts.put(one, new ReceiptState.Checking()));
        checking = new Checking(0, passages.size());
        watchers.tell();
    }

    void checked(Evidence evidence, Optional<Receipt> found) {
        receipts.put(evidence, new ReceiptState.Unable());
        found.ifPresent(receipt -> answer = answer.map(given -> given.with(receipt)));
        checking = new Checking(checking.done() + 1, checking.of());
        watchers.tell();
    }

    void endChecking() {
        receipts.values().removeIf(ReceiptState.Checking.class::isInstance);
        checking = Checking.NONE;
        watchers.tell();
    }

    void finish(Answer given) {
        receipts.clear();
        take(given);
        watchers.tell();
    }

    private void take(Answer given) {
        answer = Optional.of(given);
        text = given.text();
        state = stateAfter(given.finish());
    }

    void readOn(int passages, int ofAll) {
        further = new Further(passages, ofAll, true, further.better());
        watchers.tell();
    }

    /// Replaces the answer by one that was found in what was read further; that nothing is found there takes no answer away.
    void better(Answer given) {
        var found = given.grounding() != Grounding.NOT_FOUND;
        if (found || state == ExchangeState.NOT_FOUND) {
            further = found ? further.found() : further;
            finish(given);
        }
    }

    /// Nothing more is read.
    void endReadingOn() {
        further = further.ended();
        answer.filter(given -> given.consulted().read() < further.read())
                .ifPresent(given -> take(given.having(further.read())));
        watchers.tell();
    }

    void fail() {
        end(ExchangeState.FAILED);
    }

    void stop() {
        end(ExchangeState.STOPPED);
    }

    void breakOff() {
        end(ExchangeState.BROKEN);
    }

    private void end(ExchangeState with) {
        state = with;
        watchers.tell();
    }

    private static ExchangeState stateAfter(FinishReason reason) {
        return switch (reason) {
            case END, LENGTH -> ExchangeState.ANSWERED;
            case CANCELLED -> ExchangeState.STOPPED;
            case NOT_FOUND -> ExchangeState.NOT_FOUND;
        };
    }
}
