package org.lectern.app.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.cli.bench.BenchCommand;
import org.lectern.app.cli.bench.WindowMeter;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelFailure;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/// The command line: `lectern COMMAND …`.
@Command(name = "lectern", versionProvider = LecternCommand.Version.class, mixinStandardHelpOptions = true,
        description = "Asks long documents and shows where every answer came from. Without a command, opens the window; "
                + "the word handbook opens it with the handbook.",
        subcommands = HelpCommand.class)
public final class LecternCommand implements Runnable {
    private static final Logger LOG = Logger.getLogger(LecternCommand.class.getName());
    private static final Pattern BARE_WORD = Pattern.compile("[a-z-]+");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// Whether these arguments are for the command line rather than files for the window.
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && (arguments[0].startsWith("-") || BARE_WORD.matcher(arguments[0]).matches());
    }

    /// All commands, ready to execute.
    ///
    /// @param meter measures the window
    /// @param turns of conversations
    /// @param cancel given when the user presses Ctrl-C
    public static CommandLine commands(DocumentReader reader, ModelOpener models, WindowMeter meter, Turns turns,
            CancelSignal cancel) {
        return new CommandLine(new LecternCommand()).addSubcommand(new AskCommand(reader, models, turns, cancel))
                .addSubcommand(new BenchCommand(reader, models, meter, cancel))
                .addSubcommand(new DevicesCommand(models))
                .addSubcommand(new EvalCommand(reader, models, cancel))
                .addSubcommand(new InspectCommand(reader, cancel))
                .addSubcommand(new ScorecardCommand(models, cancel))
                .addSubcommand(new VerifyCommand(reader, models, cancel))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures());
    }

    /// Says why a command failed, for all commands.
    public static IExecutionExceptionHandler failures() {
        return (failure, line, parsed) -> report(failure, line.getErr());
    }

    private static int report(Exception failure, PrintWriter err) {
        var code = switch (failure) {
            case DocumentReadException unread when unread.reason() == ReadFailure.CANCELLED -> ExitCode.CANCELLED;
            case DocumentReadException _ -> ExitCode.UNREADABLE;
            case DatasetException _ -> ExitCode.UNREADABLE;
            case InferenceException _ -> ExitCode.FAILED;
            case ModelException stopped when stopped.reason() == ModelFailure.CANCELLED -> ExitCode.CANCELLED;
            case ModelException unknown when unknown.reason() == ModelFailure.UNKNOWN -> ExitCode.USAGE;
            case ModelException _ -> ExitCode.FAILED;
            default -> ExitCode.UNEXPECTED;
        };
        if (code == ExitCode.UNEXPECTED) {
            LOG.log(Level.SEVERE, "command failed", failure);
        }
        err.println(code == ExitCode.UNEXPECTED
                ? "Something unexpected went wrong; the log tells more."
                : failure.getMessage());
        return code;
    }

    /// The version in the jar's manifest.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Lectern " + AnswerBasis.version()};
        }
    }
}
