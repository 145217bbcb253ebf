package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.bench.LlamaBench;
import org.lectern.app.cli.bench.WindowSpeed;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;

/// What `bench` and `devices` say about this machine.
class SpeedCommandsTest {
    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void benchWritesEveryFigure() {
        assertEquals(ExitCode.DONE, terminal.run("bench", "--tokens", "3000", "--json"));
        var report = terminal.json();
        assertEquals(Runtime.getRuntime().availableProcessors(), report.get("cores").getAsInt());
        assertTrue(report.get("study_seconds").getAsDouble() > 0);
        for (var times : List.of("first_token_seconds", "answer_seconds")) {
            for (var question : List.of("first", "second", "after_restart")) {
                assertTrue(report.getAsJsonObject(times).get(question).getAsDouble() >= 0);
            }
        }
        assertTrue(report.get("index_bytes_per_token").getAsDouble() >= 0);
        assertEquals(ExitCode.DONE, terminal.run("bench", "--tokens", "3000"));
        assertTrue(terminal.out().contains("| second question, first token | "), terminal.out());
    }

    @Test
    void benchReadsADocument() {
        assertEquals(ExitCode.DONE,
                terminal.run("bench", "--tokens", "500", "--json", "--document", Terminal.book(folder).toString()));
        var reading = terminal.json().getAsJsonObject("reading");
        assertEquals("b.pdf", reading.get("file").getAsString());
        assertTrue(reading.get("pages_per_second").getAsDouble() > 0);
        assertEquals(ExitCode.DONE,
                terminal.run("bench", "--tokens", "500", "--document", Terminal.book(folder).toString()));
        assertTrue(terminal.out().contains("| reading b.pdf | "), terminal.out());
        assertEquals(ExitCode.UNREADABLE, terminal.run("bench", "--tokens", "500", "--document", "nowhere.pdf"));
    }

    @Test
    void benchReadsADocumentAlone() {
        assertEquals(ExitCode.DONE, terminal.run("bench", "--reading", "--document", Terminal.book(folder).toString()));
        assertTrue(terminal.out().startsWith("| reading b.pdf | "), terminal.out());
        assertFalse(terminal.out().contains("study"), terminal.out());
        assertEquals(ExitCode.USAGE, terminal.run("bench", "--reading", "--document", ""));
    }

    @Test
    void benchShowsEveryWeightFormat() throws IOException {
        var data = folder.resolve("data.jsonl");
        Files.writeString(data,
                """
                        {"id":"1","context":"The magic number of Malmo is 7741.","question":"What is the magic number of Malmo?",\
                        "answers":[{"text":"7741","start":29}]}
                        """);
        terminal.models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                return terminal.engine;
            }

            @Override
            public Optional<SpeedReport> speeds(ModelChoice choice, CancelSignal signal) {
                return Optional.of(new SpeedReport(100, List.of(
                        speed(WeightFormat.FP32, 1000, 0.5),
                        speed(WeightFormat.INT8, 2000, 1))));
            }
        };
        assertEquals(ExitCode.DONE, terminal.run("bench", "--tokens", "500", "--json"));
        assertEquals(100, terminal.json().get("sgemm_gflops").getAsDouble());
        var second = terminal.json().getAsJsonArray("formats").get(1).getAsJsonObject();
        assertEquals("int8", second.get("format").getAsString());
        assertEquals(100, second.getAsJsonObject("decode").get("tokens_per_second").getAsDouble());
        assertTrue(second.get("f1").isJsonNull());
        assertEquals(ExitCode.DONE, terminal.run("bench", "--tokens", "500", "--quality", data.toString()));
        assertTrue(
                terminal.out().contains(
                        "| int8 | 2000 tokens/s | 1.00 | 200 tokens/s | 0.50 | 100 tokens/s | 0.25 | 1.000 |"),
                terminal::out);
    }

    private static SpeedReport.FormatSpeed speed(WeightFormat format, double encode, double share) {
        return new SpeedReport.FormatSpeed(format, new SpeedReport.Rate(encode, share),
                new SpeedReport.Rate(encode / 10, share / 2), new SpeedReport.Rate(encode / 20, share / 4));
    }

    @Test
    void readsWhatLlamaBenchSays() {
        assertEquals(Optional.of(new LlamaBench.Speeds(512.5, 64.25)), LlamaBench.read("""
                [{"n_prompt": 512, "n_gen": 0, "avg_ts": 512.5}, {"n_prompt": 0, "n_gen": 32, "avg_ts": 64.25}]"""));
        for (var other : List.of("", "[]", "{}", "[{}]", "no model")) {
            assertEquals(Optional.empty(), LlamaBench.read(other), other);
        }
    }

    @Test
    void benchMeasuresTheWindow() {
        var times = new ArrayDeque<>(List.of(0.75, 0.5, 1.0));
        terminal.meter = new Terminal.Meter(() -> new WindowSpeed(times.remove(), 0.25, 0.125, 40, 3 << 20));
        assertEquals(ExitCode.DONE, terminal.run("bench", "--window"));
        assertTrue(terminal.out().contains("| first page drawn after | 0.50 s |"), terminal::out);
        assertTrue(terminal.out().contains("at a start with the book (once) | 2.50 s |"), terminal::out);
        assertTrue(terminal.out().contains("| scrolling | 40 frames/s |"), terminal::out);
        assertTrue(terminal.out().contains("| heap in use | 3 MB |"), terminal::out);
        times.add(0.5);
        assertEquals(ExitCode.DONE, terminal.run("bench", "--window", "--json", "--rounds", "1"));
        assertEquals(0.5, terminal.json().get("first_page_seconds").getAsDouble());
        assertEquals(2.5, terminal.json().get("cold_first_page_seconds").getAsDouble());
    }

    @Test
    void devicesSaysWhatRunsAndWhy() {
        terminal.models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                return terminal.engine;
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
        assertEquals(ExitCode.DONE, terminal.run("devices", "--again"));
        assertTrue(terminal.out().contains("| cpu | CPU | some processor | chosen | 0.5000 s | 0.2500 s |  |"),
                terminal::out);
        assertTrue(terminal.out().contains("| cuda | CUDA |  | refused |  |  | No card. |"), terminal::out);
        assertEquals(ExitCode.DONE, terminal.run("devices", "--json"));
        assertEquals("cpu", terminal.json().get("runs").getAsString());
        var rows = terminal.json().getAsJsonArray("devices");
        assertEquals(0.25, rows.get(0).getAsJsonObject().get("step_seconds").getAsDouble());
        assertEquals("No driver.", rows.get(1).getAsJsonObject().get("reason").getAsString());
        assertEquals("not in this build", rows.get(2).getAsJsonObject().get("result").getAsString());
    }
}
