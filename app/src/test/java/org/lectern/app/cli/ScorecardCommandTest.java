package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.set.BenchSets;
import org.lectern.app.testing.BenchFiles;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// The command `scorecard`, on invented data.
class ScorecardCommandTest {
    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    private int run(String... options) {
        var data = folder.resolve("data").toString();
        var arguments = new String[options.length + 5];
        System.arraycopy(new String[]{"scorecard", "--data", data, "--out", out().toString()}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return terminal.run(arguments);
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void aQuickRunAsksEverySetThatIsShort() throws IOException {
        BenchFiles.write(folder.resolve("data"));
        assertEquals(ExitCode.DONE, run("--quick", "--limit", "1"), terminal.err());
        var card = JsonParser.parseString(Files.readString(out().resolve("scorecard.json"))).getAsJsonObject();
        var quick = BenchSets.all().stream().filter(BenchSet::isQuick).count();
        assertEquals(quick, card.getAsJsonArray("sets").size());
        var stamp = card.getAsJsonObject("stamp");
        assertEquals(1, stamp.get("seed").getAsInt());
        assertEquals("keywords, none", stamp.get("model").getAsString());
        assertEquals(64, stamp.getAsJsonObject("data").get("boolq/dev_500.jsonl.xz").getAsString().length());
        assertTrue(terminal.out().contains("| citecontrol-squad | 1 | gold in 2, answered well | "), terminal.out());
        assertTrue(terminal.out().contains("| LongBench | "), terminal.out());
        assertTrue(Files.exists(out().resolve("needlebench-single-en-4k.svg")));
        assertEquals(terminal.out().strip(), Files.readString(out().resolve("scorecard.md")).strip());
        assertEquals(quick + 1, Files.readAllLines(out().resolve("samples.jsonl")).size());
        assertEquals(ExitCode.DONE, run("--quick", "--limit", "1"));
        assertEquals(quick + 1, Files.readAllLines(out().resolve("samples.jsonl")).size(), "nothing is asked twice");
        assertEquals(ExitCode.UNREADABLE, run("--quick", "--limit", "2"));
        assertTrue(terminal.err().contains("holds a scorecard of another model"), terminal.err());
    }

    @Test
    void someSetsAreNamed() {
        BenchFiles.write(folder.resolve("data"));
        assertEquals(ExitCode.DONE, run("--only", "boolq,key-values-75", "--limit", "1", "--prompt"), terminal.err());
        assertTrue(terminal.out().contains("published prompt"), terminal.out());
        assertTrue(terminal.out().contains("| key-values-75 | 1 | exact |"), terminal.out());
        assertEquals(ExitCode.USAGE, run("--only", "zebra"));
        assertTrue(terminal.err().contains("No set begins with “zebra”"), terminal.err());
        assertEquals(ExitCode.USAGE, run("--limit", "0"));
        assertEquals(ExitCode.DONE, run("--list"));
        assertEquals(BenchSets.all().size(), terminal.out().lines().count());
    }

    @Test
    void theFolderOfTheDataIsToBeNamed() {
        assertEquals(ExitCode.USAGE, terminal.run("scorecard", "--out", out().toString()));
        assertTrue(terminal.err().startsWith("--data must name the folder in which the benchmarks lie."),
                terminal.err());
        assertEquals(ExitCode.DONE, terminal.run("scorecard", "--list"), "names need no data");
    }

    @Test
    void aRunThatFailedLeavesItsReport() throws IOException {
        BenchFiles.write(folder.resolve("data"));
        terminal.engine.failNextWith(new RuntimeFailure("The runtime failed."));
        assertEquals(ExitCode.FAILED, run("--only", "boolq,key-values-75", "--limit", "1", "--prompt"));
        assertEquals("The runtime failed.", terminal.err().strip());
        var card = Files.readString(out().resolve("scorecard.md"));
        assertTrue(card.contains("| key-values-75 | 1 | exact |"), card);
        assertTrue(card.contains("Nothing asked of: boolq."), card);
    }

    @Test
    void aFolderWithoutDataIsOneSentence() throws IOException {
        assertEquals(ExitCode.UNREADABLE, run());
        assertEquals("“" + folder.resolve("data") + "” is no folder with benchmarks; name it with --data.",
                terminal.err().strip());
        BenchFiles.write(folder.resolve("data"));
        Files.delete(folder.resolve("data/longbench/prompts.json"));
        assertEquals(ExitCode.UNREADABLE, run());
        assertEquals(
                "“" + folder.resolve("data/longbench/prompts.json") + "” is missing; longbench-narrativeqa needs it.",
                terminal.err().strip());
    }

    @Test
    void aCancelledRunSaysHowItGoesOn() {
        BenchFiles.write(folder.resolve("data"));
        terminal.cancel.cancel();
        assertEquals(ExitCode.CANCELLED, run("--limit", "1"));
        assertEquals("Stopped; the same command goes on from here.", terminal.err().strip());
    }
}
