package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;

/// The commands, run in this process on real files.
class CommandsTest {
    @TempDir
    private Path folder;

    private final CancelSignal cancel = new CancelSignal();
    private final KeywordEngine engine = new KeywordEngine();
    private ModelOpener models = choice -> engine;
    private StringWriter out;
    private StringWriter err;
    private Path book;

    @BeforeEach
    void write() {
        book = new PdfSample().page().line(72, 700, 12, "Nothing of note happened in spring.").section("Seasons", 720)
                .page()
                .line(72, 700, 12, "The magic number of Malmo is 7741. It was never changed.")
                .save(folder.resolve("b.pdf"));
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return LecternCommand.commands(new DocumentReaders(List.of(new PdfTextReader())), models, cancel)
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private JsonObject json() {
        return JsonParser.parseString(out.toString()).getAsJsonObject();
    }

    @Test
    void askPrintsTheAnswerAndItsEvidence() {
        assertEquals(ExitCode.DONE, run("ask", book.toString(), "What is the magic number of Malmo?"));
        assertTrue(out.toString().startsWith("7741\n\n[1] page 2 · Seasons"), out.toString());
        assertTrue(out.toString().contains("    The magic number of Malmo is 7741."));
        assertTrue(engine.isClosed());
        assertEquals("", err.toString());
    }

    @Test
    void askWritesJson() {
        assertEquals(ExitCode.DONE, run("ask", book.toString(), "What is the magic number of Malmo?", "--json"));
        var answer = json();
        assertEquals("7741", answer.get("answer").getAsString());
        assertEquals(2, answer.get("chunks").getAsInt());
        assertTrue(answer.get("seconds").getAsDouble() > 0);
        var evidence = answer.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals(2, evidence.get("page").getAsInt());
        assertEquals("Seasons", evidence.get("section").getAsString());
        assertEquals("The magic number of Malmo is 7741.", evidence.get("quote").getAsString());
        assertTrue(evidence.get("score").getAsDouble() > 0.5);
        assertEquals(1, evidence.get("chunk").getAsInt());
        var box = evidence.getAsJsonArray("boxes").get(0).getAsJsonArray();
        assertEquals(5, box.size());
        assertEquals(2, box.get(0).getAsInt());
        assertEquals(72, box.get(1).getAsDouble(), 1);
    }

    @Test
    void askSaysWhenTheAnswerIsNotThere() {
        assertEquals(ExitCode.DONE, run("ask", book.toString(), "Which zebra?"));
        assertTrue(out.toString().startsWith("No answer was found in this document."));
    }

    @Test
    void wrongArgumentsAreUsageErrors() {
        assertEquals(ExitCode.USAGE, run("ask", book.toString()));
        assertEquals(ExitCode.USAGE, run("ask", book.toString(), " "));
        assertEquals(ExitCode.USAGE, run("eval", "x", "--mode", "dreaming"));
        assertEquals(ExitCode.USAGE, run("eval", "x", "--limit", "0"));
        assertEquals(ExitCode.USAGE, run("aks"));
        assertTrue(err.toString().contains("ask"));
        assertEquals("", out.toString());
    }

    @Test
    void theModelIsOpenedInTheFormatAskedFor() {
        var chosen = new ArrayList<ModelChoice>();
        models = choice -> {
            chosen.add(choice);
            return engine;
        };
        assertEquals(ExitCode.DONE, run("ask", book.toString(), "Who?", "--format", "int8-dynamic", "--model", "m"));
        assertEquals(List.of(new ModelChoice(Optional.of(Path.of("m")), Optional.of(WeightFormat.INT8_DYNAMIC))),
                chosen);
        assertEquals(ExitCode.USAGE, run("ask", book.toString(), "Who?", "--format", "int3"));
        assertTrue(err.toString().contains("[fp32, fp16, int8, int4, int8-dynamic]"), err.toString());
    }

    @Test
    void helpIsNoError() {
        assertEquals(ExitCode.DONE, run("--help"));
        assertTrue(out.toString().contains("inspect"));
        assertEquals(ExitCode.DONE, run("help", "ask"));
    }

    @Test
    void unreadableFilesEndInOneSentence() {
        for (var command : List.of(new String[]{"inspect", "no.pdf"}, new String[]{"ask", "no.pdf", "What?"})) {
            assertEquals(ExitCode.UNREADABLE, run(command));
            assertEquals("There is no file “no.pdf”." + System.lineSeparator(), err.toString());
        }
        assertEquals(ExitCode.UNREADABLE, run("eval", "no.jsonl"));
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void passwordsAreTaken() {
        var secret = new PdfSample().page().line(72, 700, 12, "Hidden words.").encrypted("key")
                .save(folder.resolve("secret.pdf"));
        assertEquals(ExitCode.UNREADABLE, run("inspect", secret.toString()));
        assertEquals(ExitCode.DONE, run("inspect", secret.toString(), "--password", "key"));
        assertTrue(out.toString().contains("Hidden words."));
    }

    @Test
    void aModelThatCannotBeUsedFails() {
        models = choice -> {
            throw new InferenceException.UnusableModel(
                    "There is no model in “" + choice.directory().orElseThrow() + "”.", null);
        };
        assertEquals(ExitCode.FAILED, run("ask", book.toString(), "What?", "--model", "nowhere"));
        assertEquals("There is no model in “nowhere”." + System.lineSeparator(), err.toString());
    }

    @Test
    void cancelledWorkSaysSo() {
        cancel.cancel();
        assertEquals(ExitCode.CANCELLED, run("ask", book.toString(), "What?"));
    }

    @Test
    void inspectWritesJson() {
        assertEquals(ExitCode.DONE, run("inspect", book.toString(), "--json"));
        var report = json();
        assertEquals("pdf", report.get("format").getAsString());
        assertEquals("Seasons", report.getAsJsonArray("sections").get(0).getAsJsonObject().get("title").getAsString());
        var page = report.getAsJsonArray("pages").get(1).getAsJsonObject();
        assertEquals(2, page.get("number").getAsInt());
        assertEquals("text", page.get("verdict").getAsString());
        assertEquals(11, page.get("words").getAsInt());
        assertTrue(report.get("error").isJsonNull());
        run("inspect", "no.pdf", "--json");
        assertEquals("There is no file “no.pdf”.", json().get("error").getAsString());
    }

    @Test
    void evalWritesJson() throws IOException {
        var data = Files.writeString(folder.resolve("d.jsonl"), """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """);
        assertEquals(ExitCode.DONE, run("eval", data.toString(), "--json"));
        var card = json();
        assertEquals(1, card.get("rows").getAsInt());
        assertEquals("focus", card.get("mode").getAsString());
        for (var rate : List.of("exact_match", "f1", "gold_chunk_first", "gold_sentence_first")) {
            assertEquals(1, card.get(rate).getAsDouble(), rate);
        }
        assertTrue(card.get("seconds_per_question").getAsDouble() >= 0);
        var report = folder.resolve("report.md");
        assertEquals(ExitCode.DONE,
                run("eval", data.toString(), "--mode", "focus,bm25:2", "--report", report.toString()));
        assertTrue(out.toString().contains("1 questions, mode bm25:2"), out.toString());
        assertTrue(Files.readString(report).contains("| bm25:2 | 1 | 100.0% | 100.0 |  |  |  |  |"),
                Files.readString(report));
        assertEquals(ExitCode.DONE, run("eval", data.toString(), "--json", "--mode", "blind"));
        assertTrue(json().get("gold_chunk_first").isJsonNull());
    }

    @Test
    void commandsAreToldFromFilesForTheWindow() {
        assertTrue(LecternCommand.isMeantBy(new String[]{"ask", "x"}));
        assertTrue(LecternCommand.isMeantBy(new String[]{"aks", "x"}));
        assertTrue(LecternCommand.isMeantBy(new String[]{"--version"}));
        assertFalse(LecternCommand.isMeantBy(new String[]{"paper.pdf"}));
        assertFalse(LecternCommand.isMeantBy(new String[]{"/home/maud/paper"}));
        assertFalse(LecternCommand.isMeantBy(new String[0]));
    }

    @Test
    void benchWritesEveryFigure() {
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "3000", "--json"));
        var report = json();
        assertEquals(Runtime.getRuntime().availableProcessors(), report.get("cores").getAsInt());
        assertTrue(report.get("study_seconds").getAsDouble() > 0);
        for (var times : List.of("first_token_seconds", "answer_seconds")) {
            for (var question : List.of("first", "second", "after_restart")) {
                assertTrue(report.getAsJsonObject(times).get(question).getAsDouble() >= 0);
            }
        }
        var format = report.getAsJsonArray("formats").get(0).getAsJsonObject();
        assertTrue(format.get("encode_tokens_per_second").getAsDouble() > 0);
        assertTrue(format.get("f1").isJsonNull());
        var decoding = report.getAsJsonObject("decoding");
        assertTrue(decoding.get("tokens").getAsInt() > 0);
        assertTrue(decoding.get("fast_chunk_share").getAsDouble() > 0);
        assertTrue(decoding.get("exact_step_seconds").getAsDouble() > 0);
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "3000"));
        assertTrue(out.toString().contains("| second question, first token | "), out.toString());
    }

    @Test
    void benchReadsADocument() {
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "500", "--json", "--document", book.toString()));
        var reading = json().getAsJsonObject("reading");
        assertEquals("b.pdf", reading.get("file").getAsString());
        assertTrue(reading.get("pages_per_second").getAsDouble() > 0);
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "500", "--document", book.toString()));
        assertTrue(out.toString().contains("| reading b.pdf | "), out.toString());
        assertEquals(ExitCode.UNREADABLE, run("bench", "--tokens", "500", "--document", "nowhere.pdf"));
    }

    @Test
    void benchShowsEveryWeightFormat() throws IOException {
        var data = folder.resolve("data.jsonl");
        Files.writeString(data,
                """
                        {"id":"1","context":"The magic number of Malmo is 7741.","question":"What is the magic number of Malmo?",\
                        "answers":[{"text":"7741","start":29}]}
                        """);
        models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                return engine;
            }

            @Override
            public Optional<SpeedReport> speeds(ModelChoice choice, CancelSignal signal) {
                return Optional.of(new SpeedReport(100, List.of(
                        new SpeedReport.FormatSpeed(WeightFormat.FP32, 1000, 0.5, 0.25, 0.125),
                        new SpeedReport.FormatSpeed(WeightFormat.INT8, 2000, 1, 0.125, 0.25))));
            }
        };
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "500", "--json"));
        assertEquals(100, json().get("sgemm_gflops").getAsDouble());
        var second = json().getAsJsonArray("formats").get(1).getAsJsonObject();
        assertEquals("int8", second.get("format").getAsString());
        assertEquals(0.25, second.get("step_floor_share").getAsDouble());
        assertTrue(second.get("f1").isJsonNull());
        assertEquals(ExitCode.DONE, run("bench", "--tokens", "500", "--quality", data.toString()));
        assertTrue(out.toString().contains("| int8 | 2000 tokens/s | 2.00 | 1.000 | 0.1250 s | 0.250 | 1.000 |"),
                out::toString);
    }

    @Test
    void devicesSaysWhatRunsAndWhy() {
        models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                return engine;
            }

            @Override
            public DeviceReport devices(ModelChoice choice, boolean again) {
                return new DeviceReport(List.of(
                        new Device("cpu", "CPU", "some processor",
                                new Device.Chosen(Optional.of(new Device.Times(0.5, 0.25)))),
                        new Device("cuda", "CUDA", "", new Device.Refused(again ? "No card." : "No driver.")),
                        new Device("qnn", "QNN", "", new Device.NotInBuild())));
            }
        };
        assertEquals(ExitCode.DONE, run("devices", "--again"));
        assertTrue(out.toString().contains("| cpu | CPU | some processor | chosen | 0.5000 s | 0.2500 s |  |"),
                out::toString);
        assertTrue(out.toString().contains("| cuda | CUDA |  | refused |  |  | No card. |"), out::toString);
        assertEquals(ExitCode.DONE, run("devices", "--json"));
        assertEquals("cpu", json().get("runs").getAsString());
        var rows = json().getAsJsonArray("devices");
        assertEquals(0.25, rows.get(0).getAsJsonObject().get("step_seconds").getAsDouble());
        assertEquals("No driver.", rows.get(1).getAsJsonObject().get("reason").getAsString());
        assertEquals("not in this build", rows.get(2).getAsJsonObject().get("result").getAsString());
    }
}
