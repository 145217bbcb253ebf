package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.inference.api.FocusEngine;

/// `lectern eval`, run in this process on real data sets.
class EvalCommandTest extends WithTerminal {
    @Test
    void evalWritesJson() throws IOException {
        var data = Files.writeString(folder.resolve("d.jsonl"), """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """);
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--json"));
        var card = terminal.json();
        assertEquals(1, card.get("rows").getAsInt());
        assertEquals("focus", card.get("mode").getAsString());
        for (var rate : List.of("exact_match", "f1", "gold_chunk_first", "gold_sentence_first")) {
            assertEquals(1, card.get(rate).getAsDouble(), rate);
        }
        assertTrue(card.get("seconds_per_question").getAsDouble() >= 0);
        var report = folder.resolve("report.md");
        assertEquals(ExitCode.DONE,
                terminal.run("eval", data.toString(), "--mode", "focus,bm25:2", "--report", report.toString()));
        assertTrue(terminal.out().contains("1 questions, mode bm25:2"), terminal.out());
        assertTrue(Files.readString(report).contains("| d | bm25:2 | 1 | 100.0% | 100.0 |  |  |  |  |"),
                Files.readString(report));
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--json", "--mode", "blind"));
        assertTrue(terminal.json().get("gold_chunk_first").isJsonNull());
    }

    @Test
    void evalMeasuresReceipts() throws IOException {
        var data = Files.writeString(folder.resolve("r.jsonl"), """
                {"id": "1", "title": "Coast", "context": "Gulls cry. The magic number is seven. Wool is sold.", \
                "question": "What is the magic number?", "answers": [{"text": "seven", "start": 31}]}
                """);
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--receipts"));
        assertTrue(terminal.out().startsWith("r.jsonl: 1 questions, 1 checked, "), terminal.out());
        assertTrue(terminal.out().contains("needed more than a random one of the text: 1.000"), terminal.out());
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--receipts", "--json"));
        assertEquals(1, terminal.json().get("anew").getAsInt());
    }

    @Test
    void evalKeepsItsStudiesInAFolderThatGoes() throws IOException {
        var data = Files.writeString(folder.resolve("d.jsonl"), """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """);
        var folders = new ArrayList<Path>();
        terminal.models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                throw new AssertionError("the reader's own studies are not for this");
            }

            @Override
            public FocusEngine openOver(Path studies, ModelChoice choice) {
                assertTrue(Files.isDirectory(studies));
                folders.add(studies);
                return terminal.engine;
            }
        };
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString()));
        assertEquals(1, folders.size());
        assertFalse(Files.exists(folders.getFirst()));
    }

    @Test
    void evalAsksSeveralDataSets() throws IOException {
        var row = """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """;
        var first = Files.writeString(folder.resolve("first.jsonl"), row);
        var second = Files.writeString(folder.resolve("second.jsonl"), row + row.replace("\"1\"", "\"2\""));
        assertEquals(ExitCode.DONE, terminal.run("eval", first.toString(), second.toString(), "--mode", "focus,blind"));
        for (var heading : List.of("first.jsonl: 1 questions, mode focus", "first.jsonl: 1 questions, mode blind",
                "second.jsonl: 2 questions, mode focus", "second.jsonl: 2 questions, mode blind")) {
            assertTrue(terminal.out().contains(heading), terminal.out());
        }
    }
}
