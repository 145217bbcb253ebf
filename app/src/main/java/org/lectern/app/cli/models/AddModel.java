package org.lectern.app.cli.models;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.model.CopyProgress;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelShelf;
import org.lectern.inference.api.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern models add`: a model that lies somewhere on this machine.
@Command(name = "add", mixinStandardHelpOptions = true,
        description = "Adds a model where it lies, or a copy of it. What Lectern cannot run is refused, with the reason.")
final class AddModel implements Callable<Integer> {
    private static final int MEGABYTE_SHIFT = 20;

    @Parameters(paramLabel = "PATH", description = "A GGUF file (of several parts any one), or the folder of a model.")
    private Path path;

    @Option(names = "--copy", description = "Copy it into Lectern's folder, so that it stays when the source goes.")
    private boolean copy;

    @Spec
    private CommandSpec spec;

    private final ModelShelf shelf;
    private final CancelSignal cancel;

    AddModel(ModelShelf shelf, CancelSignal cancel) {
        this.shelf = shelf;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws ModelException {
        var progress = new Progress(spec.commandLine().getErr());
        try {
            var model = copy
                    ? shelf.own().copy(path, megabytes("Copying (MB)", progress), cancel)
                    : shelf.own().link(path);
            progress.clear();
            var card = shelf.own().card(model.path());
            spec.commandLine().getOut().println("Added “" + model.name() + "”: " + CardWords.of(card) + ". "
                    + (card.answers()
                            ? "Use it with: lectern models use " + model.name()
                            : "It can be tested: lectern models test " + model.name()));
            return ExitCode.DONE;
        } finally {
            progress.clear();
        }
    }

    /// Says bytes in numbers that people read.
    static CopyProgress megabytes(String what, Progress progress) {
        return (bytes, of) -> progress.at(what, (int) (bytes >> MEGABYTE_SHIFT), (int) (of >> MEGABYTE_SHIFT));
    }
}
