package org.lectern.app.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.followup.FollowUpService;
import org.lectern.app.answering.followup.Turn;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.desk.work.Work;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// The questions asked of one document, one answered at a time; the others wait. Used where the desk's news are delivered.
public final class Conversation {
    private final OpenDocument document;
    private final DeskParts parts;
    private final ScopeChoice scope;
    private final FurtherReading further;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Watchers watchers = new Watchers();
    private final Queue<Exchange> waiting = new ArrayDeque<>();
    private final FollowUpService followUps;
    private volatile CancelSignal work = new CancelSignal();
    private List<Exchange> restored = List.of();
    private boolean answering;

    Conversation(OpenDocument document, DeskParts parts) {
        this.document = document;
        this.parts = parts;
        this.scope = new ScopeChoice(document);
        this.further = new FurtherReading(parts, this::changed);
        this.followUps = new FollowUpService(parts.engine());
    }

    /// The part of the document that questions are about.
    public ScopeChoice scope() {
        return scope;
    }

    /// In the order of their questions.
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// Whether an answer, or what one rests on, is being found out.
    public boolean isAnswering() {
        return answering;
    }

    /// Calls the watcher whenever a question has come or its work has ended.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// What a question seems to mean that leans on what was asked and answered before it, at once and by rules; when it is asked the
    /// network may know better. Empty where it stands by itself.
    public Optional<String> meaning(String question) {
        return followUps.atOnce(question, turns(), document.title());
    }

    private List<Turn> turns() {
        return exchanges.stream().flatMap(Exchange::turn).toList();
    }

    /// Whether a question is taken, to be answered now or as soon as it can be.
    public boolean takesQuestions() {
        return document.isAskable() || document.state().stage().isBusy();
    }

    /// Asks a question, or what it means, about the chosen part of the document; it waits while another is answered and until
    /// a first part is studied.
    ///
    /// @return empty where nothing can be asked: the document is closed or was not studied, or there are no words
    public Optional<Exchange> ask(String words) {
        return ask(Exchange.leaning(words.strip(), scope.asked()));
    }

    /// Asks a question as if nothing had been asked before it.
    public Optional<Exchange> askAsTyped(String words) {
        return ask(new Exchange(words.strip(), Optional.empty(), scope.asked()));
    }

    /// Asks a question again within its scope and as it was understood, of what is studied by now.
    public void askAgain(Exchange exchange) {
        again(exchange, exchange.understoodAs());
    }

    /// The same, taken as it was typed.
    public void askAsTyped(Exchange exchange) {
        again(exchange, Optional.empty());
    }

    private void again(Exchange exchange, Optional<String> understoodAs) {
        if (!isAnswering()) {
            scope.restore(exchange.scope());
            ask(new Exchange(exchange.question(), understoodAs, Scope.leavingOut(exchange.scope(), scope.asked())));
        }
    }

    /// Asks a question again as it was understood and within its scope, but for the passage in which some of its evidence stands.
    public void askWithout(Exchange exchange, Evidence evidence) {
        if (isAnswering()) {
            return;
        }
        var from = evidence.place().document();
        var passage = scope.passagesOf(evidence);
        if (passage.isEmpty()) {
            parts.failures().refused(new DocumentClosedException(from.title()));
            return;
        }
        scope.restore(exchange.scope());
        ask(new Exchange(exchange.question(), exchange.understoodAs(),
                new Scope.Without(Scope.leavingOut(exchange.scope(), scope.asked()), from, passage.get(),
                        Scope.beginning(evidence.quote()))));
    }

    private Optional<Exchange> ask(Exchange exchange) {
        if (exchange.question().isEmpty() || !takesQuestions()) {
            return Optional.empty();
        }
        exchanges.add(exchange);
        waiting.add(exchange);
        note();
        next();
        watchers.tell();
        return Optional.of(exchange);
    }

    /// Keeps the questions that wait, where they may be kept, so that they are not lost with the program.
    void note() {
        document.keptAs().ifPresent(id -> waiting.stream().filter(one -> one.noted().isEmpty())
                .forEach(one -> parts.records().keep(id, one.note())));
    }

    /// Takes a question back that waits; it stays as one that was stopped.
    public void withdraw(Exchange exchange) {
        if (waiting.remove(exchange)) {
            exchange.stop();
        }
    }

    /// Begins with the first question that waits, where it can be answered now.
    void next() {
        if (!answering && document.isAskable() && !waiting.isEmpty()) {
            answer(waiting.remove());
        }
    }

    private void answer(Exchange exchange) {
        exchange.begin();
        var about = exchange.scope();
        var asked = scope.documentsOf(about);
        var before = turns();
        var title = document.title();
        Work.start(parts.tasks(), "answer", begin(), cancel -> {
            try (var subjects = Subjects.lend(asked, about)) {
                String meant = exchange.leans() ? meant(exchange, before, title, cancel) : exchange.meant();
                return parts.answers().ask(subjects.list(), meant, new DeliveredNews(parts.tasks(), exchange), cancel)
                        .asked(exchange.question());
            }
        }, outcome -> ended(exchange, outcome));
    }

    // on a thread of the work
    private String meant(Exchange exchange, List<Turn> before, String title, CancelSignal cancel)
            throws InferenceException {
        var meaning = followUps.meaning(exchange.question(), before, title, cancel);
        parts.tasks().deliver(() -> exchange.understand(meaning));
        return meaning.orElse(exchange.question());
    }

    // while somebody reads the first answer, because a question that leans on it may come next
    private void expectFollowUp() {
        var turns = turns();
        if (parts.readingOn().isPresent() && turns.size() == 1) {
            Work.start(parts.tasks(), "follow-ups", _ -> followUps.prepare(turns), _ -> {});
        }
    }

    private CancelSignal begin() {
        further.end();
        document.introduction().stop();
        answering = true;
        work = new CancelSignal();
        watchers.tell();
        return work;
    }

    private void end() {
        answering = false;
        watchers.tell();
        next();
    }

    private void ended(Exchange exchange, Outcome<Answer> outcome) {
        switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> {
                exchange.finish(answer);
                document.keptAs().ifPresent(id -> parts.records().keep(id, exchange.noted(), answer));
                further.begin(exchange, scope.documentsOf(exchange.scope()));
                expectFollowUp();
            }
            case Outcome.Cancelled<Answer> cancelled -> exchange.stop();
            case Outcome.Refused<Answer>(Exception reason) -> {
                exchange.fail();
                parts.failures().refused(reason);
            }
            case Outcome.Broken<Answer>(Throwable failure) -> {
                exchange.breakOff();
                parts.failures().broken(failure);
            }
        }
        end();
    }

    // what is read further has changed an answer
    private void changed(Answer old, Answer now) {
        document.keptAs().ifPresent(id -> parts.records().replace(id, old, now));
    }

    /// Finds out whether an answer rests on one of its passages, by reading again.
    public void check(Exchange exchange, Evidence evidence) {
        if (!(exchange.receipt(evidence) instanceof ReceiptState.Known)) {
            check(exchange, List.of(evidence));
        }
    }

    /// The same for all passages that the answer cites, one after the other.
    public void check(Exchange exchange) {
        check(exchange, exchange.unchecked());
    }

    private void check(Exchange exchange, List<Evidence> cited) {
        if (isAnswering() || !document.isAskable() || exchange.answer().isEmpty() || cited.isEmpty()) {
            return;
        }
        var asked = scope.documentsOf(exchange.scope());
        var cancel = begin();
        var answer = exchange.answer().get();
        exchange.checks(cited);
        Work.start(parts.tasks(), "receipt", cancel, stopped -> {
            try (var subjects = Subjects.lend(asked, exchange.scope())) {
                parts.receipts().check(subjects.list(), answer, cited, (evidence, receipt) -> parts.tasks()
                        .deliver(() -> checked(exchange, evidence, receipt)), stopped);
                return answer;
            }
        }, outcome -> endChecking(exchange, outcome));
    }

    private void checked(Exchange exchange, Evidence evidence, Optional<Receipt> receipt) {
        var before = exchange.answer().orElseThrow();
        exchange.checked(evidence, receipt);
        if (receipt.isPresent()) {
            changed(before, exchange.answer().orElseThrow());
        }
    }

    private void endChecking(Exchange exchange, Outcome<Answer> outcome) {
        switch (outcome) {
            case Outcome.Done<Answer> _,Outcome.Cancelled<Answer> _ -> {
            }
            case Outcome.Refused<Answer>(Exception reason) -> parts.failures().refused(reason);
            case Outcome.Broken<Answer>(Throwable failure) -> parts.failures().broken(failure);
        }
        end();
        exchange.endChecking();
    }

    /// Stops the answer that is coming, what there is of it stays; and what is read further. From any thread.
    public void stop() {
        work.cancel();
        further.stop();
    }

    /// Stops what is read further, nothing else. From any thread.
    public void stopReadingOn() {
        further.stop();
    }

    /// Brings back what was asked before, above what is asked from now on, in the place of what was brought back so far.
    public void restore(List<Answer> past) {
        exchanges.removeAll(restored);
        restored = past.stream().map(Exchange::past).toList();
        exchanges.addAll(0, restored);
        watchers.tell();
    }
}
