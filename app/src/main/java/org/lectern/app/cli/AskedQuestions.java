package org.lectern.app.cli;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.desk.OpenDocument;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine;

/// Asks questions in the conversation of a document and prints each answer as it comes.
final class AskedQuestions {
    private final CommandDesk desk;
    private final OpenDocument opened;
    private final Progress progress;
    private final boolean check;
    private final Optional<ReportWriter> json;
    private final CommandLine line;
    private final List<Answer> answers = new ArrayList<>();

    /// @param check whether it is found out what answers rest on
    /// @param json how answers are printed as JSON, where that is wanted
    AskedQuestions(CommandDesk desk, OpenDocument opened, Progress progress, boolean check,
            Optional<ReportWriter> json, CommandLine line) {
        this.desk = desk;
        this.opened = opened;
        this.progress = progress;
        this.check = check;
        this.json = json;
        this.line = line;
    }

    /// The answers so far.
    List<Answer> answers() {
        return answers;
    }

    /// Asks a question.
    ///
    /// @return the exit code
    int ask(String question) throws Exception {
        var answer = desk.ask(opened.conversation(), question);
        if (answer.isEmpty() || answer.get().grounding() == Grounding.STOPPED) {
            progress.clear();
            answer.ifPresent(this::print);
            return ExitCode.CANCELLED;
        }
        return check ? checked(answer.get()) : done(answer.get(), ExitCode.DONE);
    }

    // An answer that cannot be checked is an answer all the same.
    private int checked(Answer answer) throws Exception {
        try {
            var found = desk.check(opened.conversation(), (at, of) -> progress.at("Checking sentence", at, of));
            return done(found.orElse(answer), ExitCode.DONE);
        } catch (InferenceException e) {
            var code = done(answer, ExitCode.FAILED);
            line.getErr().println(e.getMessage());
            return code;
        }
    }

    private int done(Answer answer, int code) {
        progress.clear();
        print(answer);
        return code;
    }

    /// Asks the questions of a text, a line each. One that the engine cannot answer is told, and the next is asked.
    ///
    /// @return the exit code: of a failure where there was one
    int askAll(BufferedReader questions) throws Exception {
        var code = ExitCode.DONE;
        for (var question = questions.readLine(); question != null; question = questions.readLine()) {
            if (question.isBlank()) {
                continue;
            }
            begin(question.strip());
            try {
                var ended = ask(question);
                if (ended == ExitCode.CANCELLED) {
                    return ended;
                }
                code = ended == ExitCode.DONE ? code : ended;
            } catch (InferenceException e) {
                progress.clear();
                fail(question.strip(), e);
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    private void begin(String question) {
        if (json.isEmpty()) {
            line.getOut().println((answers.isEmpty() ? "" : System.lineSeparator()) + "> " + question);
        }
    }

    private void fail(String question, InferenceException failure) {
        line.getErr().println(failure.getMessage());
        if (json.isPresent()) {
            var told = new JsonObject();
            told.addProperty("question", question);
            told.addProperty("error", failure.getMessage());
            line.getOut().println(Json.GSON.toJson(told));
        }
    }

    private void print(Answer answer) {
        answers.add(answer);
        var out = line.getOut();
        if (json.isPresent()) {
            out.println(json.get().of(answer).json());
        } else {
            new AnswerPrinter(out, opened.state().document().orElseThrow()).print(answer);
        }
        out.flush();
    }
}
