package org.lectern.app.cli.models;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.OwnModels;
import org.lectern.app.model.found.Skipped;
import org.lectern.inference.api.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lectern models list`: what is used, added and found.
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists the model that comes with Lectern, those that you have added, and those of other programs on this machine. "
                + "Each says what it does here: quotes, writes, or cannot answer here yet, because it has no networks trained for Lectern. "
                + "The one in use has a star.")
final class ListModels implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final ModelShelf shelf;

    ListModels(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /// The form of `--json`.
    ///
    /// @param skipped what leads to no model, a sentence each
    private record Report(List<Row> models, List<String> skipped) {}

    /// @param source "lectern", "added" or the program that has it
    /// @param refusal why it cannot run or is not there
    private record Row(String name, String source, boolean used, @Nullable String path, boolean copied, long bytes,
            @Nullable String family, long parameters, @Nullable String maker, @Nullable String licence,
            List<String> languages, @Nullable Boolean quotes, @Nullable Boolean writes,
            @Nullable @SerializedName("problem") String refusal) {
        static Row of(String name, String source, boolean used, @Nullable String path, boolean copied, ModelCard card) {
            var known = card.description();
            var origin = known.map(ModelCard.Description::origin);
            return new Row(name, source, used, path, copied, card.bytes(),
                    origin.map(ModelCard.Origin::family).orElse(null),
                    known.map(ModelCard.Description::parameters).orElse(0L),
                    origin.flatMap(ModelCard.Origin::maker).orElse(null),
                    origin.flatMap(ModelCard.Origin::licence).orElse(null),
                    origin.map(ModelCard.Origin::languages).orElse(List.of()),
                    known.map(ModelCard.Description::quotes).orElse(null),
                    known.map(ModelCard.Description::writes).orElse(null), card.refusal().orElse(null));
        }

        static Row of(ModelShelf.Added added) {
            var model = added.model();
            return added.card().map(card -> of(model.name(), "added", added.used(), model.path().toString(),
                    model.copied(), card))
                    .orElseGet(() -> new Row(model.name(), "added", added.used(), model.path().toString(),
                            model.copied(), model.bytes(), null, 0, null, null, List.of(), null, null,
                            added.problem().map(ModelException::getMessage).orElse(null)));
        }

        static Row of(ModelShelf.Offered offered) {
            return of(offered.name(), offered.program(), false, offered.path().toString(), false, offered.card());
        }

        static Row standard(boolean used) {
            return new Row(OwnModels.DEFAULT, "lectern", used, null, false, 0, null, 0, null, null, List.of(), null,
                    null,
                    null);
        }
    }

    @Override
    public Integer call() throws ModelException {
        var added = shelf.added();
        var findings = shelf.finder().get();
        var offered = shelf.offered(findings);
        if (json) {
            var rows = new ArrayList<>(List.of(Row.standard(shelf.use().used().isEmpty())));
            added.forEach(each -> rows.add(Row.of(each)));
            offered.forEach(each -> rows.add(Row.of(each)));
            spec.commandLine().getOut().println(Json.GSON.toJson(new Report(rows,
                    findings.skipped().stream().map(ListModels::words).toList())));
        } else {
            print(added, offered, findings.skipped());
        }
        return ExitCode.DONE;
    }

    private void print(List<ModelShelf.Added> added, List<ModelShelf.Offered> offered, List<Skipped> skipped) {
        var out = spec.commandLine().getOut();
        out.println(star(shelf.use().used().isEmpty()) + OwnModels.DEFAULT + ": comes with Lectern");
        for (var each : added) {
            out.println(star(each.used()) + each.model().name() + ": " + each.card().map(CardWords::of)
                    .orElseGet(() -> each.problem().map(ModelException::getMessage).orElse("")));
            out.println("    " + (each.model().copied() ? "copied: " : "linked: ") + each.model().path());
        }
        if (!offered.isEmpty()) {
            out.println();
            out.println("Found on this machine; add one with lectern models add PATH:");
        }
        for (var each : offered) {
            out.println("  " + each.name() + " (" + each.program() + "): " + CardWords.of(each.card()));
            out.println("    " + each.path());
        }
        skipped.forEach(each -> spec.commandLine().getErr().println(words(each)));
    }

    private static String star(boolean used) {
        return used ? "* " : "  ";
    }

    private static String words(Skipped skipped) {
        return skipped.program().title() + ": “" + skipped.file() + "” " + skipped.cause().words() + ".";
    }
}
