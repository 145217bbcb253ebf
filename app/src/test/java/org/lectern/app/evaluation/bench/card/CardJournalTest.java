package org.lectern.app.evaluation.bench.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.app.testing.KilledProcess;

/// What was answered is there after any end of a run.
class CardJournalTest {
    private static final Scored ONE = new Scored("set", "1", Map.of("depth", 10), Map.of("exact", 1.0), "blue", 0.25);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenTheProcessIsKilled() throws Exception {
        var said = KilledProcess.run(KilledCard.class, folder).lines().toList();
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertFalse(said.isEmpty());
            said.forEach(id -> assertTrue(journal.has("set", id), id));
            journal.add(new Scored("set", "after", Map.of(), Map.of("exact", 1.0), "", 1));
        }
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertTrue(journal.has("set", "after"));
            assertEquals(Map.of("depth", 0), journal.of("set").getFirst().at());
        }
    }

    @Test
    void aLineThatWasNotWrittenWholeIsTakenAway() throws Exception {
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            journal.add(ONE);
        }
        Files.writeString(folder.resolve("samples.jsonl"), "{\"set\":\"set\",\"id\":\"2", StandardOpenOption.APPEND);
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertEquals(List.of(ONE), journal.of("set"));
            assertFalse(journal.has("set", "2"));
            journal.add(new Scored("set", "2", Map.of(), Map.of("exact", 0.0), "", 1));
        }
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertEquals(List.of("1", "2"), journal.of("set").stream().map(Scored::id).toList());
        }
    }

    @Test
    void aLineMayEndInsideACharacter() throws Exception {
        var chinese = new Scored("set", "1", Map.of(), Map.of("exact", 1.0), "上海的雨", 0.25);
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            journal.add(chinese);
        }
        var torn = "{\"answer\":\"上".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("samples.jsonl"), Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertEquals(List.of(chinese), journal.of("set"));
            journal.add(new Scored("set", "2", Map.of(), Map.of("exact", 0.0), "雨", 1));
        }
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertEquals(List.of("上海的雨", "雨"), journal.of("set").stream().map(Scored::answer).toList());
        }
    }

    @Test
    void twoRunsDoNotWriteIntoOneFolder() throws Exception {
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            var failure = assertThrows(DatasetException.class, () -> CardJournal.open(folder, KilledCard.STAMP));
            assertEquals("“" + folder + "” is being written by another scorecard; wait for it, or name another folder "
                    + "with --out.", failure.getMessage());
            journal.add(ONE);
        }
        try (var journal = CardJournal.open(folder, KilledCard.STAMP)) {
            assertEquals(List.of(ONE), journal.of("set"));
        }
    }

    @Test
    void whatIsOfSomethingElseIsRefused() throws Exception {
        CardJournal.open(folder, KilledCard.STAMP).close();
        var other = new CardStamp("1", "model", "", "asked", 9, 2, Map.of("a", "b"));
        assertEquals(
                "“" + folder
                        + "” holds a scorecard of another model, other data or other options; name another folder with "
                        + "--out.",
                assertThrows(DatasetException.class, () -> CardJournal.open(folder, other)).getMessage());
    }

    @Test
    void aDamagedLineIsTold() throws IOException, DatasetException {
        CardJournal.open(folder, KilledCard.STAMP).close();
        Files.writeString(folder.resolve("samples.jsonl"), "{\"set\":\n", StandardOpenOption.APPEND);
        assertTrue(assertThrows(DatasetException.class, () -> CardJournal.open(folder, KilledCard.STAMP)).getMessage()
                .endsWith("is damaged; remove it to begin anew."));
    }

    @Test
    void aLineWithoutAFieldIsTold() throws IOException, DatasetException {
        CardJournal.open(folder, KilledCard.STAMP).close();
        Files.writeString(folder.resolve("samples.jsonl"), "{\"id\":\"1\",\"at\":{},\"scores\":{}}\n",
                StandardOpenOption.APPEND);
        assertTrue(assertThrows(DatasetException.class, () -> CardJournal.open(folder, KilledCard.STAMP)).getMessage()
                .endsWith("is damaged; remove it to begin anew."));
    }
}
