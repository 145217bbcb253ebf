package org.lectern.app.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.LecternCommand;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.ModelUse;
import org.lectern.app.model.OwnModels;
import org.lectern.app.model.found.Findings;
import org.lectern.app.model.found.FoundModel;
import org.lectern.app.model.found.Program;
import org.lectern.app.model.found.Skipped;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PlantedModels;
import org.lectern.inference.api.CancelSignal;

/// `lectern models`: what is listed, added, used, tested and removed.
class ModelsCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<Path> used = Optional.empty();
    private String typed = "";
    private Path tiny;
    private Path experts;

    @BeforeEach
    void plant() {
        tiny = PlantedModels.write(folder.resolve("theirs/tiny.gguf"), "weights");
        experts = PlantedModels.write(folder.resolve("theirs/experts.gguf"), "refused");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var use = new ModelUse() {
            @Override
            public Optional<Path> used() {
                return used;
            }

            @Override
            public void use(Optional<Path> model) {
                used = model;
            }
        };
        var shelf = new ModelShelf(new OwnModels(folder.resolve("own"), PlantedModels::card), use,
                () -> new Findings(List.of(new FoundModel(Program.OLLAMA, "tiny:latest", tiny),
                        new FoundModel(Program.JAN, "experts", experts)),
                        List.of(new Skipped(Program.JAN, folder.resolve("model.yml"), Skipped.Cause.GONE))));
        return ModelsCommand
                .of(shelf, _ -> new KeywordEngine(), new BufferedReader(new StringReader(typed)), new CancelSignal())
                .setExecutionExceptionHandler(LecternCommand.failures()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true)).execute(arguments);
    }

    @Test
    void listsWhatIsFoundWithASentenceEach() {
        assertEquals(ExitCode.DONE, run("list"));
        var list = out.toString();
        assertTrue(list.contains("* lectern: comes with Lectern"), list);
        assertTrue(list.contains("tiny:latest (Ollama): Qwen 3 600M, by Makers, 7 B, English, Japanese, licence mit, "
                + "cannot answer here yet"), list);
        assertTrue(list.contains("experts (Jan): 7 B; cannot run: " + experts + " holds a mixture of experts."), list);
        assertTrue(err.toString().contains("Jan: “" + folder.resolve("model.yml") + "” names a model file that is not"),
                err.toString());
    }

    @Test
    void whatIsUsedHasAStarAndIsNotOfferedAgain() {
        PlantedModels.write(tiny, "trained");
        run("add", tiny.toString());
        assertTrue(out.toString().contains("quotes only. Use it with: lectern models use tiny"), out.toString());
        assertEquals(ExitCode.DONE, run("use", "tiny"));
        assertEquals(Optional.of(tiny), used);
        run("list");
        assertTrue(out.toString().contains("* tiny: Qwen 3 600M"), out.toString());
        assertFalse(out.toString().contains("tiny:latest"), out.toString());
        assertEquals(ExitCode.DONE, run("use", "lectern"));
        assertEquals(Optional.empty(), used);
    }

    @Test
    void theListIsJsonOnDemand() {
        run("add", "--copy", tiny.toString());
        run("list", "--json");
        var models = JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("models");
        var added = models.get(1).getAsJsonObject();
        assertEquals("tiny", added.get("name").getAsString());
        assertTrue(added.get("copied").getAsBoolean());
        assertEquals(600_000_000, added.get("parameters").getAsLong());
        assertFalse(added.get("writes").getAsBoolean());
        assertTrue(models.get(3).getAsJsonObject().get("problem").getAsString().contains("experts"));
    }

    @Test
    void refusalsSayWhyAndWhatNext() {
        assertEquals(ExitCode.FAILED, run("add", experts.toString()));
        assertTrue(err.toString().contains("mixture of experts. Choose another model"), err.toString());
        assertEquals(ExitCode.USAGE, run("use", "nobody"));
        assertTrue(err.toString().contains("There is no model called “nobody”"), err.toString());
    }

    @Test
    void aModelWithoutTrainedNetworksIsNotUsed() {
        run("add", tiny.toString());
        assertTrue(out.toString().contains("cannot answer here yet. It can be tested: lectern models test tiny"),
                out.toString());
        assertEquals(ExitCode.FAILED, run("use", "tiny"));
        assertTrue(err.toString().contains("“tiny” cannot answer yet, because it has no networks that were trained for "
                + "Lectern"), err.toString());
        assertEquals(Optional.empty(), used);
    }

    @Test
    void aModelThatIsGoneCannotBeUsedAndTheListSaysSo() throws Exception {
        run("add", tiny.toString());
        Files.delete(tiny);
        assertEquals(ExitCode.FAILED, run("use", "tiny"));
        assertTrue(err.toString().contains("is gone: there is no “" + tiny + "”"), err.toString());
        run("list");
        assertTrue(out.toString().contains("tiny: The model “tiny” is gone"), out.toString());
    }

    @Test
    void testsByTwoQuestions() {
        run("add", tiny.toString());
        assertEquals(ExitCode.DONE, run("test", "tiny"));
        var said = out.toString();
        assertFalse(said.contains("lighthouse"), "nothing in it answers");
        assertTrue(said.contains("“tiny” cannot answer yet"), said);
        PlantedModels.write(tiny, "trained");
        run("add", tiny.toString());
        assertEquals(ExitCode.DONE, run("test", "tiny"));
        said = out.toString();
        assertTrue(said.contains("When was the lighthouse built?") && said.contains("Who was the last keeper?"), said);
        assertTrue(said.contains("Answers: quotes only."), said);
    }

    @Test
    void aCopyIsDeletedAfterAYesOnly() {
        PlantedModels.write(tiny, "trained");
        run("add", "--copy", tiny.toString());
        run("use", "tiny");
        var copy = used.orElseThrow();
        assertEquals(ExitCode.CANCELLED, run("remove", "tiny"));
        assertTrue(Files.exists(copy));
        typed = "yes\n";
        assertEquals(ExitCode.DONE, run("remove", "tiny"));
        assertFalse(Files.exists(copy));
        assertEquals(Optional.empty(), used, "the one that comes with Lectern answers");
        assertTrue(Files.exists(tiny));
    }
}
