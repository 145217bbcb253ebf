package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;

/// Rows that name documents.
class FileQuestionReaderTest {
    private static final String ROW = """
            {"id": "a-1", "root": "shared", "document": "a.pdf", "kind": "follow_up", "question": "and when?", \
            "before": ["who?"], "answers": ["1900", "1901"], "match": "any", "pages": [7, "Chapter 1"], "parts": [2], \
            "language": "de"}
            """;

    @TempDir
    private Path folder;

    private Path rows;

    @BeforeEach
    void write() throws IOException {
        rows = folder.resolve("rows.jsonl");
        Files.writeString(folder.resolve("a.pdf"), "a");
    }

    private FileQuestionReader reader(String text, Map<String, Path> roots) throws IOException {
        return new FileQuestionReader(Files.writeString(rows, text), roots);
    }

    @Test
    void haveAllThatIsAsked() throws Exception {
        assertEquals(
                List.of(new FileQuestion("a-1", folder.resolve("a.pdf"), AskedKind.FOLLOW_UP, "and when?",
                        List.of("who?"),
                        List.of("1900", "1901"), false,
                        new AnswerPlaces(List.of(7), List.of("Chapter 1"), List.of(2)), "de")),
                reader(ROW, Map.of("shared", folder)).read());
    }

    @Test
    void needOnlyADocumentAndAQuestion() throws Exception {
        var short1 = "{\"id\": \"1\", \"document\": \"a.pdf\", \"kind\": \"list\", \"question\": \"q\", \"match\": \"all\"}";
        assertEquals(List.of(new FileQuestion("1", folder.resolve("a.pdf"), AskedKind.LIST, "q", List.of(), List.of(),
                true, AnswerPlaces.NONE, "en")), reader(short1, Map.of()).read());
    }

    @Test
    void areToldFromRowsWithTexts() throws Exception {
        assertTrue(FileQuestionReader.isMeantBy(Files.writeString(rows, "\n" + ROW)));
        assertFalse(
                FileQuestionReader.isMeantBy(Files.writeString(rows, "{\"context\": \"A.\", \"question\": \"q\"}")));
        assertFalse(FileQuestionReader.isMeantBy(Files.writeString(rows, "")));
        assertThrows(DatasetException.class, () -> FileQuestionReader.isMeantBy(Files.writeString(rows, "{\"")));
        assertThrows(DatasetException.class, () -> FileQuestionReader.isMeantBy(folder.resolve("none")));
    }

    @Test
    void areRefusedInASentence() throws Exception {
        refuses("name its folder with --root shared=FOLDER", ROW, Map.of());
        refuses("which is not there", ROW.replace("a.pdf", "b.pdf"), Map.of("shared", folder));
        refuses("in line 2", ROW + ROW.replace("follow_up", "riddle"), Map.of("shared", folder));
        refuses("in line 1", ROW.replace("\"id\"", "\"ID\""), Map.of("shared", folder));
    }

    private void refuses(String why, String text, Map<String, Path> roots) throws IOException {
        var reader = reader(text, roots);
        var message = assertThrows(DatasetException.class, reader::read).getMessage();
        assertTrue(message.contains(why), message);
    }
}
