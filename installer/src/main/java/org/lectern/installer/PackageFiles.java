package org.lectern.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.app.cli.LecternCommand;
import org.lectern.app.cli.Turns;
import org.lectern.app.cli.bench.WindowMeter;
import org.lectern.app.cli.bench.WindowSpeed;
import org.lectern.app.cli.doctor.DoctorCommand;
import org.lectern.app.cli.models.ModelsCommand;
import org.lectern.app.desk.kept.NamedConversations;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.ModelUse;
import org.lectern.app.model.OwnModels;
import org.lectern.app.model.found.Findings;
import org.lectern.inference.api.CancelSignal;
import picocli.AutoComplete;
import picocli.CommandLine;

/// Makes icons, manual pages, completions and licence texts in a folder. Run by the build: `SVG JARS TARGET VERSION DATE`.
public final class PackageFiles {
    private PackageFiles() {}

    public static void main(String[] args) throws IOException {
        var target = Path.of(args[2]);
        new IconFiles(new IconDrawing(Path.of(args[0]))).write(target.resolve("icons"));
        writeCommandPages(target, "Lectern " + args[3], args[4].substring(0, "2026-01-01".length()));
        writeLicences(Path.of(args[1]), target.resolve("licences"));
    }

    /// Writes what jars hold of licences, and which hold none, whose licences THIRD-PARTY.md names.
    static void writeLicences(Path jars, Path target) throws IOException {
        var without = LicenceTexts.unpack(jars, Files.createDirectories(target));
        Files.writeString(target.resolve("WITHOUT-TEXT.txt"), without.stream().map(name -> name + "\n").collect(
                Collectors.joining("", "These libraries hold no licence text; README.txt says where theirs is:\n\n",
                        "")));
    }

    /// Writes `man/COMMAND.1` for every command, and `completions` for bash and zsh.
    static void writeCommandPages(Path target, String release, String date) throws IOException {
        var line = commands();
        var man = Files.createDirectories(target.resolve("man"));
        for (var command : all(line)) {
            var page = new ManPage(command.getCommandSpec(), release, date);
            Files.writeString(man.resolve(page.name() + ".1"), page.text());
        }
        var completions = Files.createDirectories(target.resolve("completions"));
        Files.writeString(completions.resolve("lectern"), AutoComplete.bash("lectern", line));
    }

    private static List<CommandLine> all(CommandLine line) {
        var found = new ArrayList<>(List.of(line));
        line.getSubcommands().values().stream().distinct().forEach(each -> found.addAll(all(each)));
        return found;
    }

    /// The command line as the program has it, described only: none of its commands can run.
    static CommandLine commands() {
        return LecternCommand.commands((_, _, _, _) -> {
            throw new IllegalStateException();
        }, _ -> {
            throw new IllegalStateException();
        }, new NoWindow(), new Turns(new NamedConversations(Path.of("none")), new BufferedReader(Reader.nullReader())),
                new CancelSignal()).addSubcommand(new DoctorCommand(List.of())).addSubcommand(ModelsCommand
                        .of(noModels(), _ -> {
                            throw new IllegalStateException();
                        }, new BufferedReader(Reader.nullReader()), new CancelSignal()));
    }

    private static ModelShelf noModels() {
        return new ModelShelf(new OwnModels(Path.of("none"), _ -> {
            throw new IllegalStateException();
        }), new ModelUse() {
            @Override
            public Optional<Path> used() {
                throw new IllegalStateException();
            }

            @Override
            public void use(Optional<Path> model) {
                throw new IllegalStateException();
            }
        }, () -> new Findings(List.of(), List.of()));
    }

    private static final class NoWindow implements WindowMeter {
        @Override
        public WindowSpeed measure(int documents, int pages, CancelSignal cancel) {
            throw new IllegalStateException();
        }

        @Override
        public double firstPageOfColdWindow(int pages, CancelSignal cancel) {
            throw new IllegalStateException();
        }
    }
}
