package org.lectern.app.cli.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.app.answering.words.ByteCount;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.OwnModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern models remove`: takes a model off the list.
@Command(name = "remove", mixinStandardHelpOptions = true,
        description = "Takes a model off the list. The files of a linked model stay where they are; a copy is deleted, after you have said "
                + "yes.")
final class RemoveModel implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of an added model.")
    private String name;

    @Option(names = "--yes", description = "Delete a copy without asking.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    private final ModelShelf shelf;
    private final BufferedReader answers;

    RemoveModel(ModelShelf shelf, BufferedReader answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    @Override
    public Integer call() throws ModelException, IOException {
        var model = shelf.own().require(name);
        if (model.copied() && !yes && !agreed(model)) {
            spec.commandLine().getOut().println("Nothing was removed.");
            return ExitCode.CANCELLED;
        }
        shelf.remove(model);
        spec.commandLine().getOut().println(model.copied()
                ? "“" + model.name() + "” and its copy are removed."
                : "“" + model.name() + "” is off the list; its files stay in “" + model.path() + "”.");
        return ExitCode.DONE;
    }

    private boolean agreed(OwnModel model) throws IOException {
        spec.commandLine().getOut().println("Delete Lectern’s copy of “" + model.name() + "” ("
                + ByteCount.words(model.bytes(), Locale.ENGLISH) + ")? Type yes, or give --yes.");
        var answer = answers.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
