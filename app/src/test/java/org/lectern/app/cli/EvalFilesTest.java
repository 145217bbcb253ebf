package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.part.ExitCode;

/// `lectern eval` of questions about files, which are asked through a desk.
class EvalFilesTest {
    private static final String PLACE = """
            {"id":"1","root":"here","document":"b.pdf","kind":"fact","question":"What is the magic number of Malmo?",\
            "answers":["7741"],"pages":[2]}
            """;
    private static final String ZEBRA = """
            {"id":"2","root":"here","document":"b.pdf","kind":"near_miss","question":"Which zebra?","answers":[],"pages":[]}
            """;
    private static final String LEANING = """
            {"id":"3","root":"here","document":"t.txt","kind":"follow_up","before":["Who is the captain named?"],\
            "question":"What key had she?","answers":["48151"],"parts":[1]}
            """;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();
    private Path rows;

    @BeforeEach
    void write() throws IOException {
        Terminal.book(folder);
        Files.writeString(folder.resolve("t.txt"), "The captain is named Ellery. A key Ellery had: 48151.");
        rows = Files.writeString(folder.resolve("rows.jsonl"), PLACE + ZEBRA + LEANING);
    }

    private int eval(String... more) {
        var arguments = new String[more.length + 4];
        System.arraycopy(new String[]{"eval", rows.toString(), "--root", "here=" + folder}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return terminal.run(arguments);
    }

    @Test
    void everyDocumentIsOpenedAndAskedAndAnswersAreJudged() throws IOException {
        var given = folder.resolve("given.jsonl");
        var report = folder.resolve("report.md");
        assertEquals(ExitCode.DONE, eval("--given", given.toString(), "--report", report.toString(), "--answers"));
        assertTrue(terminal.out().contains("| fact | 1 | 1 (100%) | 0 (0%) | 0 (0%) |  | 100% |"), terminal.out());
        assertTrue(terminal.out().contains("| near_miss | 1 | 1 (100%) |"), terminal.out());
        assertTrue(Files.readString(report).startsWith("# keywords, none"), Files.readString(report));
        assertEquals(3, Files.readAllLines(given).size());
        var first = JsonParser.parseString(Files.readAllLines(given).getFirst()).getAsJsonObject();
        assertEquals("7741", first.get("answer").getAsString());
        assertEquals("[2]", first.getAsJsonArray("evidence").get(0).getAsJsonObject().get("pages").toString());
        assertTrue(terminal.err().contains("1\tright\t7741"), terminal.err());
        assertTrue(terminal.engine.isClosed());
    }

    @Test
    void followUpsAreMeasuredByThemselves() throws IOException {
        var given = folder.resolve("given.jsonl");
        Files.writeString(rows,
                """
                        {"title": "T", "before": [{"question": "Who is the captain?", "answer": "Ellery"}], "question": "Why?", \
                        "standalone": "Why?", "changes": "none"}
                        {"title": "T", "before": [{"question": "Who kept the light?", "answer": "Maud Ellery"}], \
                        "question": "When did she retire?", "standalone": "When did Maud Ellery retire?", "changes": "pronoun"}
                        """);
        assertEquals(ExitCode.DONE, terminal.run("eval", rows.toString(), "--followups", "EVEN", "--given",
                given.toString()));
        assertTrue(terminal.out().contains("| pronoun | 1 | 100.0% |"), terminal.out());
        assertFalse(terminal.out().contains("none"), terminal.out());
        assertEquals("When did Maud Ellery retire?", JsonParser.parseString(Files.readString(given)).getAsJsonObject()
                .get("meant").getAsString());
    }

    /// As the window asks it; and nothing of one question's conversation reaches the next question.
    @Test
    void aFollowUpIsAskedInAConversationOfItsOwn() throws IOException {
        var given = folder.resolve("given.jsonl");
        var alone = LEANING.replace("\"before\":[\"Who is the captain named?\"],", "").replace("\"3\"", "\"4\"");
        Files.writeString(rows, LEANING + alone);
        assertEquals(ExitCode.DONE, eval("--given", given.toString()));
        var lines = Files.readAllLines(given).stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals("What key had Ellery?", lines.getFirst().get("understood_as").getAsString());
        assertEquals("right", lines.getFirst().get("judged").getAsString());
        assertFalse(lines.getLast().has("understood_as"), lines.getLast().toString());
    }

    @Test
    void aSampleIsSpreadOverTheQuestions() {
        assertEquals(ExitCode.DONE, eval("--limit", "2", "--json"));
        assertEquals(2, terminal.json().getAsJsonObject("all").get("questions").getAsInt());
        assertTrue(terminal.json().has("fact") && terminal.json().has("near_miss"), terminal.out());
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        assertEquals(ExitCode.USAGE, eval("--recall"));
        assertEquals(ExitCode.USAGE, eval("--mode", "oracle"));
        assertEquals(ExitCode.UNREADABLE, terminal.run("eval", rows.toString()));
        assertTrue(terminal.err().contains("--root here=FOLDER"), terminal.err());
        Files.writeString(folder.resolve("t.txt"), "");
        assertEquals(ExitCode.UNREADABLE, eval());
    }

    @Test
    void stoppedItTellsWhatThereIs() {
        terminal.cancel.cancel();
        assertEquals(ExitCode.CANCELLED, eval());
        assertTrue(terminal.out().contains("| all | 0 |"), terminal.out());
    }
}
