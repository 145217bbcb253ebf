package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.Conversation;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DeskParts;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.Exchange;
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
        cancel.onCancel(() -> {
            opened.cancel();
            opened.conversation().stop();
        });
    }

    /// Asks a document.
    ///
    /// @param words hears the pieces of the answer as they come
    /// @throws Exception why there is no answer
    Answer ask(OpenDocument opened, String question, Scope scope, Consumer<String> words) throws Exception {
        var conversation = opened.conversation();
        conversation.scope().set(scope);
        conversation.watch(() -> {
            if (conversation.isAnswering()) {
                listen(conversation.exchanges().getLast(), words);
            }
        });
        var exchange = conversation.ask(question);
        failures.rethrow();
        return exchange.flatMap(Exchange::answer).orElseThrow();
    }

    /// Asks in a conversation what a reader types in the window: a question that leans on the answer before it is asked as what it
    /// means.
    ///
    /// @return empty when cancelled, or where nothing can be asked
    /// @throws Exception why there is no answer
    Optional<Answer> ask(Conversation conversation, String typed) throws Exception {
        try (var _ = cancel.onCancel(conversation::stop)) {
            var exchange = cancel.isCancelled()
                    ? Optional.<Exchange>empty()
                    : conversation.ask(conversation.meaning(typed).orElse(typed));
            failures.rethrow();
            return exchange.flatMap(Exchange::answer).filter(answer -> !cancel.isCancelled());
        }
    }

    private static void listen(Exchange exchange, Consumer<String> words) {
        var told = new StringBuilder();
        exchange.watch(() -> {
            var piece = exchange.state().isFinal() ? "" : exchange.text().substring(told.length());
            told.append(piece);
            words.accept(piece);
        });
    }

    @Override
    public void close() {
        desk.close();
    }
}
