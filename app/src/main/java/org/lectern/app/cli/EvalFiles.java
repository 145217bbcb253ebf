package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lectern.app.answering.Grounding;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.evaluation.files.FileJudge;
import org.lectern.app.evaluation.files.FileQuestion;
import org.lectern.app.evaluation.files.Given;
import org.lectern.app.evaluation.files.JudgedAnswer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;

/// Asks questions about files as a reader does: each document is opened once on a desk of its own, and each question is asked in a
/// conversation of its own.
final class EvalFiles {
    private static final double NANOS = 1e9;

    private final DocumentReader reader;
    private final FocusEngine engine;
    private final Supplier<Decoding> decoding;
    private final CancelSignal cancel;

    /// @param engine of all desks, which do not close it
    EvalFiles(DocumentReader reader, FocusEngine engine, Supplier<Decoding> decoding, CancelSignal cancel) {
        this.reader = reader;
        this.engine = engine;
        this.decoding = decoding;
        this.cancel = cancel;
    }

    /// Hears of every answer.
    @FunctionalInterface
    interface Listener {
        /// @param done how many there are now
        void answered(JudgedAnswer answer, int done);
    }

    /// So many questions at most, spread over them all.
    static List<FileQuestion> spread(List<FileQuestion> questions, int limit) {
        var some = new ArrayList<FileQuestion>();
        for (int i = 0; i < Math.min(limit, questions.size()); i++) {
            some.add(questions.get((int) ((long) i * questions.size() / Math.min(limit, questions.size()))));
        }
        return some;
    }

    /// Asks, document after document, on the caller's thread; cancelled, it is what was answered so far.
    ///
    /// @throws Exception why a document cannot be read or a question not answered
    List<JudgedAnswer> ask(List<FileQuestion> questions, Listener listener) throws Exception {
        var answers = new ArrayList<JudgedAnswer>();
        Map<Path, List<FileQuestion>> byFile = questions.stream()
                .collect(Collectors.groupingBy(FileQuestion::file, LinkedHashMap::new, Collectors.toList()));
        for (var file : byFile.entrySet()) {
            try (var desk = new CommandDesk(reader, () -> engine, decoding, cancel)) {
                var opened = desk.open(file.getKey(), Optional.empty(), state -> {});
                for (var question : opened.isEmpty() ? List.<FileQuestion>of() : file.getValue()) {
                    ask(desk, opened.get(), question).ifPresent(answer -> {
                        answers.add(answer);
                        listener.answered(answer, answers.size());
                    });
                }
            }
        }
        return answers;
    }

    private Optional<JudgedAnswer> ask(CommandDesk desk, OpenDocument opened, FileQuestion question) throws Exception {
        var conversation = opened.newConversation();
        for (var before : question.before()) {
            desk.ask(conversation, before);
        }
        var start = System.nanoTime();
        var answer = desk.ask(conversation, question.question());
        var seconds = (System.nanoTime() - start) / NANOS;
        return answer.filter(given -> given.grounding() != Grounding.STOPPED)
                .map(given -> FileJudge.judge(question, Given.of(given), seconds));
    }
}
