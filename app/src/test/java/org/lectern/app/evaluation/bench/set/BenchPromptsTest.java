package org.lectern.app.evaluation.bench.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.testing.BenchFiles;

/// What every benchmark asks, of invented rows.
class BenchPromptsTest {
    private static final int SHOWN = 260; // characters of a text's beginning and end

    @TempDir
    private Path folder;

    private BenchFolder data;

    @BeforeEach
    void write() {
        data = new BenchFolder(BenchFiles.write(folder));
    }

    @Test
    void noPromptChangesUnseen() throws IOException, DatasetException {
        var told = new StringBuilder();
        for (var set : BenchSets.all()) {
            if (!set.name().endsWith("-8k") && !set.name().endsWith("-128k")) {
                told.append(told(set, set.samples(data, 1).getFirst()));
            }
        }
        var golden = "/golden/bench-prompts.txt";
        try (var in = Objects.requireNonNull(BenchPromptsTest.class.getResourceAsStream(golden), golden)) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), told.toString());
        }
    }

    @Test
    void severalFactsAreAskedForAsPublished() throws DatasetException {
        var english = whatFollows(new NeedleRetrieval(NeedleData.ENGLISH, NeedleSize.K4, false));
        assertTrue(english.startsWith("\nNow: What is the bird of town9?、What is the bird of town7?、"), english);
        assertTrue(english.contains("of town2?Please answer in the format of 'The bird of town9 is ____、The bird of"),
                english);
        assertTrue(english.endsWith("、The bird of town2 is ____'\n"), english);
        var chinese = whatFollows(new NeedleRetrieval(NeedleData.CHINESE, NeedleSize.K4, false));
        assertTrue(chinese.startsWith("\n问：城9的鸟是什么？、城7的鸟是什么？、"), chinese);
        assertTrue(chinese.contains("城2的鸟是什么？请按照'城9的鸟是__、城7的鸟是__、"), chinese);
        assertTrue(chinese.endsWith("、城2的鸟是__'的格式回答。\n"), chinese);
    }

    @Test
    void keysAreAskedForAsPublished() throws DatasetException {
        var pair = new KeyValues(75, false).samples(data, 1).getFirst().prompt().get();
        assertEquals("Extract the value corresponding to the specified key in the JSON object below.\n\nJSON data:\n"
                + "{\"k1\": \"v1\",\n \"k2\": \"v2\",\n \"k3\": \"v3\"}\n\nKey: \"k2\"\nCorresponding value:",
                pair.whole());
        var pass = new PassKeys(7, false).samples(data, 1).getFirst().prompt().get();
        assertEquals("There is an important info hidden inside a lot of irrelevant text. Find it and memorize them. I "
                + "will quiz you about the important information there.\n", pass.before());
        assertEquals("\nWhat is the pass key? The pass key is", pass.after());
    }

    private String whatFollows(BenchSet set) throws DatasetException {
        return set.samples(data, 1).getFirst().prompt().get().after();
    }

    private static String told(BenchSet set, BenchSample sample) {
        var prompt = sample.prompt().get();
        return "=== " + set.name() + " " + sample.id() + ", answer of " + sample.mostTokens() + " tokens\n"
                + prompt.before() + "<<" + shown(prompt.text()) + ">>" + prompt.after() + "\n--- reader: "
                + String.join(" | ", prompt.questions()) + "\n";
    }

    private static String shown(String text) {
        return text.length() <= 2 * SHOWN
                ? text
                : text.substring(0, SHOWN) + " […] " + text.substring(text.length() - SHOWN);
    }

    @Test
    void everySampleHasANameOfItsOwn() throws DatasetException {
        var names = new HashSet<String>();
        for (var set : BenchSets.all()) {
            assertTrue(names.add(set.name()), set.name());
            var ids = new HashSet<String>();
            set.samples(data, 1).forEach(sample -> assertTrue(ids.add(sample.id()), set.name() + " " + sample.id()));
        }
    }

    @Test
    void textsAreAsLongAsTheirLengthSaysAndTheNeedleStandsAtItsDepth() throws DatasetException {
        var samples = new NeedleRetrieval(NeedleData.ENGLISH, NeedleSize.K4, true).samples(data, 1);
        assertEquals(4 * 11 * 10, samples.size());
        var sample = samples.stream().filter(one -> one.at().equals(Map.of("length", 2, "depth", 50)))
                .findFirst().orElseThrow();
        var text = sample.prompt().get().text();
        assertEquals(1500, TextPieces.of(text).count(), 2, "2,000 less the buffer of 500");
        var at = TextPieces.of(text.substring(0, text.indexOf("\nThe bird of"))).count();
        assertEquals(750, at, 15, "the middle of the filler");
        assertEquals(text, sample.prompt().get().text(), "the same every time");
        var short32 = new NeedleRetrieval(NeedleData.ENGLISH, NeedleSize.K32, true).samples(data, 1).getFirst();
        assertTrue(short32.prompt().get().text().strip().startsWith("The bird"),
                "a length below the buffer is the needle alone");
    }

    @Test
    void passKeysStandAtTheirDepth() {
        var sample = new PassKeys(64, false).samples(data, 1).stream()
                .filter(one -> one.at().equals(Map.of("length", 8, "depth", 100))).findFirst().orElseThrow();
        var text = sample.prompt().get().text();
        assertTrue(text.strip().endsWith("is the pass key."));
        assertEquals(8000, TextPieces.of(text).count(), 120);
        assertTrue(text.matches("(?s).*The pass key is \\d{64}\\. Remember it\\. .*"));
    }

    @Test
    void manyKeysAreGeneratedAndAskedAtEveryDepth() throws DatasetException {
        var samples = new KeyValues(2000, true).samples(data, 1);
        assertEquals(110, samples.size());
        var prompt = samples.get(5).prompt().get();
        assertEquals(2000, prompt.text().lines().count());
        var key = prompt.questions().getFirst().replaceAll("^[^\"]*\"|\"\\?$", "");
        assertTrue(prompt.text().indexOf(key) > 0.45 * prompt.text().length());
        assertTrue(prompt.text().indexOf(key) < 0.55 * prompt.text().length());
    }

    @Test
    void rowsOfAnotherFormAreToldByFileAndLine() throws IOException {
        var file = folder.resolve("boolq/dev_500.jsonl.xz");
        Files.writeString(file, Files.readString(file) + "{\"id\":\"z\"}\n");
        var failure = assertThrows(DatasetException.class, () -> new YesNo().samples(data, 1));
        assertEquals("“" + file + "” is not of the form that its benchmark has in line 2.", failure.getMessage());
        Files.writeString(file, "");
        assertEquals("“" + file + "” has no rows.",
                assertThrows(DatasetException.class, () -> new YesNo().samples(data, 1)).getMessage());
        Files.writeString(folder.resolve("needlebench/names.json.xz"), "[1");
        assertThrows(DatasetException.class, () -> new AncestralTrace(NeedleData.ENGLISH).samples(data, 1));
        Files.writeString(folder.resolve("longbench/prompts.json"),
                "{\"lcc\":{\"prompt\":\"no place\",\"max_new_tokens\":1,"
                        + "\"metric\":\"code_sim_score\",\"cut_answer_at_first_newline\":false}}");
        assertThrows(DatasetException.class, () -> new LongBench("lcc", "").samples(data, 1));
    }

    @Test
    void aStretchOfAnXzFileIsTold() throws IOException {
        Files.write(folder.resolve("boolq/dev_500.jsonl.xz"), List.of("\u00fd7zXZ"), StandardCharsets.ISO_8859_1);
        var told = assertThrows(DatasetException.class, () -> new YesNo().samples(data, 1)).getMessage();
        assertTrue(told.endsWith("cannot be read."), told);
    }
}
