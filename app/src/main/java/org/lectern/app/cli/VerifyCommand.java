package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.PasswordOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.verify.CheckLine;
import org.lectern.app.cli.verify.Claim;
import org.lectern.app.cli.verify.ClaimException;
import org.lectern.app.cli.verify.ClaimFile;
import org.lectern.app.cli.verify.ClaimedDocument;
import org.lectern.app.cli.verify.Conclusion;
import org.lectern.app.cli.verify.Verdict;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.inference.api.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern verify`: whether answers that were kept still say what their documents say.
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Checks answers that ask --json or an export wrote: finds the document by its content, checks every quote, its page "
                + "and its place, and asks again. The exit code is 0 where all agrees, 1 where something differs, and 2 where "
                + "something cannot be checked.")
final class VerifyCommand implements Callable<Integer> {
    private static final int UNCHECKED = 2;

    @Parameters(paramLabel = "ANSWER",
            description = "The file of answers: JSON, a line each, or an export in Markdown.")
    private Path answers;

    @Option(names = "--file", paramLabel = "FILE",
            description = "The document; may be given several times, the one with the same content is taken. Default: the one "
                    + "that the answer names, here or beside the file of answers.")
    private List<Path> files = List.of();

    @Mixin
    private PasswordOption password;

    @Option(names = "--json", description = "Print JSON, one line for each answer.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final ModelOpener models;
    private final CancelSignal cancel;

    VerifyCommand(DocumentReader reader, ModelOpener models, CancelSignal cancel) {
        this.reader = reader;
        this.models = models;
        this.cancel = cancel;
    }

    /// The form of `--json`.
    ///
    /// @param number of the answer in the file, from 1
    /// @param question null where it cannot be read
    private record Verified(@SerializedName("answer") int number, @Nullable String question, String verdict,
            String conclusion,
            List<CheckLine> checks) {}

    @Override
    public Integer call() throws Exception {
        List<Claim> claims;
        try {
            claims = new ClaimFile(answers).claims();
        } catch (ClaimException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return UNCHECKED;
        }
        var progress = new Progress(spec.commandLine().getErr());
        var verdicts = new ArrayList<Verdict>();
        try (var checking = new Verification(reader, models, model.choice(), new ClaimedDocument(answers, files),
                password.password(), cancel, progress)) {
            for (var i = 0; i < claims.size() && !cancel.isCancelled(); i++) {
                var lines = switch (claims.get(i)) {
                    case Claim.Unusable(String why) -> List.of(CheckLine.unchecked("answer", why));
                    case Claim.Answered(var report) -> checking.check(report);
                };
                progress.clear();
                if (!cancel.isCancelled()) {
                    verdicts.add(print(i + 1, claims.get(i), lines));
                }
            }
        } finally {
            progress.clear();
        }
        return cancel.isCancelled() ? ExitCode.CANCELLED : code(verdicts);
    }

    private static int code(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.DIFFERS)) {
            return ExitCode.FAILED;
        }
        return verdicts.contains(Verdict.UNCHECKED) ? UNCHECKED : ExitCode.DONE;
    }

    private Verdict print(int number, Claim claim, List<CheckLine> lines) {
        var question = claim instanceof Claim.Answered(var report) ? report.question() : null;
        var conclusion = Conclusion.of(lines);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(new Verified(number, question, word(conclusion.verdict()), conclusion.words(),
                    lines)));
        } else {
            out.println(
                    (number > 1 ? System.lineSeparator() : "") + number + ". "
                            + (question == null ? "?" : plain(question)));
            lines.forEach(line -> out.println(
                    String.format(Locale.ROOT, "  %-9s  %s: %s", word(line.verdict()), plain(line.what()),
                            plain(line.words()))));
            out.println("  " + conclusion.words());
        }
        out.flush();
        return conclusion.verdict();
    }

    /// On one line and without what moves the cursor, because the words are those of a file from elsewhere.
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]+", " ");
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
