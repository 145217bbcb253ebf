package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.Conversation;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DeskParts;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.OpenState;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;

/// The desk of one command: one document, asked on the caller's thread; it remembers nothing.
final class CommandDesk implements AutoCloseable {
    private final FirstFailure failures = new FirstFailure();
    private final CancelSignal cancel;
    private final Desk desk;

    /// @param engine closed with the desk
    CommandDesk(DocumentReader reader, EngineSource engine, Supplier<Decoding> decoding, CancelSignal cancel) {
        this.cancel = cancel;
        var tasks = new ImmediateTaskRunner();
        this.desk = new Desk(new DeskParts(reader, engine, decoding, Records.none(tasks, failures), tasks, failures));
    }

    /// Reads a document and has it studied.
    ///
    /// @param progress hears how far it is
    /// @return empty when cancelled
    /// @throws Exception why it cannot be asked
    Optional<OpenDocument> open(Path file, Optional<String> password, Consumer<OpenState> progress) throws Exception {
        desk.watch(() -> desk.selected().filter(opened -> opened.state().stage() == DocumentStage.READING)
                .ifPresent(opened -> follow(opened, progress)));
        desk.openFile(file, password);
        failures.rethrow();
        return desk.selected().filter(opened -> opened.state().stage() == DocumentStage.READY && !cancel.isCancelled());
    }

    /// What the user should know although it went on, a sentence each.
    List<String> notices() {
        return failures.notices();
    }

    private void follow(OpenDocument opened, Consumer<OpenState> progress) {
        opened.watch(() -> {
            if (cancel.isCancelled()) {
                opened.cancel();
            }
            progress.accept(opened.state());
        });
        cancel.onCancel(opened::cancel);
    }

    /// Asks in a conversation what a reader types in the window: a question that leans on the answer before it is asked as what it
    /// means.
    ///
    /// @return empty when it was cancelled before it began, or where nothing can be asked; when later, what there is of the answer
    /// @throws Exception why there is no answer
    Optional<Answer> ask(Conversation conversation, String typed) throws Exception {
        return answer(conversation, () -> conversation.ask(typed));
    }

    /// The same of a question that leans on nothing before it.
    Optional<Answer> askAsTyped(Conversation conversation, String typed) throws Exception {
        return answer(conversation, () -> conversation.askAsTyped(typed));
    }

    private Optional<Answer> answer(Conversation conversation, Supplier<Optional<Exchange>> asking) throws Exception {
        try (var _ = cancel.onCancel(conversation::stop)) {
            var exchange = cancel.isCancelled() ? Optional.<Exchange>empty() : asking.get();
            failures.rethrow();
            return exchange.flatMap(Exchange::answer);
        }
    }

    /// Finds out what the last answer of a conversation rests on.
    ///
    /// @param progress hears which sentence is being checked, of how many
    /// @return the answer with what was found out, as far as it came
    /// @throws Exception why it cannot be found out
    Optional<Answer> check(Conversation conversation, BiConsumer<Integer, Integer> progress) throws Exception {
        var last = conversation.exchanges().getLast();
        last.watch(() -> {
            var checking = last.checking();
            if (checking.done() < checking.of()) {
                progress.accept(checking.done() + 1, checking.of());
            }
        });
        try (var _ = cancel.onCancel(conversation::stop)) {
            if (last.state() == ExchangeState.ANSWERED && !cancel.isCancelled()) {
                conversation.check(last);
            }
            failures.rethrow();
            return last.answer();
        }
    }

    /// Tells how much has been read for the answer that is coming.
    ///
    /// @param progress hears passages read, of how many
    static void watch(Conversation conversation, BiConsumer<Integer, Integer> progress) {
        conversation.watch(() -> {
            if (conversation.isAnswering()) {
                var coming = conversation.exchanges().getLast();
                coming.watch(() -> {
                    if (!coming.state().isFinal() && coming.toConsult() > 0) {
                        progress.accept(coming.consulted(), coming.toConsult());
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        desk.close();
    }
}
