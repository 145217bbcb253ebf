package org.lectern.app.cli.models;

import java.util.concurrent.Callable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern models use`: which model answers.
@Command(name = "use", mixinStandardHelpOptions = true,
        description = "Has a model answer from now on; a window that is open uses it from its next start on. A model without networks "
                + "trained for Lectern is refused, because it cannot answer yet.")
final class UseModel implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of an added model, or lectern for the one that comes with it.")
    private String name;

    @Spec
    private CommandSpec spec;

    private final ModelShelf shelf;

    UseModel(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws ModelException {
        shelf.use(name);
        spec.commandLine().getOut().println("From now on “" + name + "” answers.");
        return ExitCode.DONE;
    }
}
