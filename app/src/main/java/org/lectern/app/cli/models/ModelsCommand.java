package org.lectern.app.cli.models;

import java.io.BufferedReader;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.model.ModelShelf;
import org.lectern.inference.api.CancelSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lectern models`: which models there are, and which one answers.
@Command(name = "models", mixinStandardHelpOptions = true,
        description = "Lists the models that may answer, adds models that are on this machine (of LM Studio, Ollama, GPT4All, Jan, the "
                + "Hugging Face cache, or anywhere), chooses one, tests one, and removes one.")
public final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private ModelsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: list, add, use, test or remove.");
    }

    /// The command with all that it can do.
    ///
    /// @param answers where the user says yes or no
    /// @param cancel given when the user presses Ctrl-C
    public static CommandLine of(ModelShelf shelf, ModelOpener models, BufferedReader answers, CancelSignal cancel) {
        return new CommandLine(new ModelsCommand()).addSubcommand(new ListModels(shelf))
                .addSubcommand(new AddModel(shelf, cancel)).addSubcommand(new UseModel(shelf))
                .addSubcommand(new TryModel(shelf, models, cancel)).addSubcommand(new RemoveModel(shelf, answers));
    }
}
