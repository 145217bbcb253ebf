package org.lectern.app.desk.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;

class NamedConversationsTest {
    private static final String QUESTION = "What is the magic number?";

    @TempDir
    private Path folder;

    private final ScriptedReader reader = new ScriptedReader().with("a.pdf", "The magic number is seven.")
            .with("b.pdf", "Another magic number is nine.").with("s.pdf", "The magic number is secret.")
            .locked("s.pdf", "key");

    private NamedConversations kept() {
        return new NamedConversations(folder.resolve("conversations"));
    }

    private OpenDocument open(String file) {
        var desk = TestDesk.over(reader, KeywordEngine::new, new ImmediateTaskRunner(), new NotedFailures());
        desk.openFile(Path.of(file), file.equals("s.pdf") ? Optional.of("key") : Optional.empty());
        return desk.selected().orElseThrow();
    }

    private List<String> resumed(String file, String name) throws IOException {
        var document = open(file);
        kept().resume(document, name);
        return document.conversation().exchanges().stream().map(Exchange::question).toList();
    }

    @Test
    void aConversationGoesOnUnderItsNameAndWithItsDocument() throws IOException {
        var document = open("a.pdf");
        var asked = document.conversation().ask(QUESTION).orElseThrow();
        kept().keep(document, "über / ..");
        var later = open("a.pdf");
        kept().resume(later, "über / ..");
        assertEquals(asked.answer(), later.conversation().exchanges().getFirst().answer());
        assertEquals(List.of(), resumed("a.pdf", "another"));
        assertEquals(List.of(), resumed("b.pdf", "über / .."));
    }

    @Test
    void theLastTwentyTurnsAreKept() throws IOException {
        var document = open("a.pdf");
        for (var i = 1; i <= 23; i++) {
            document.conversation().ask(QUESTION + " " + i);
        }
        kept().keep(document, "n");
        var turns = resumed("a.pdf", "n");
        assertEquals(20, turns.size());
        assertEquals(QUESTION + " 4", turns.getFirst());
        assertEquals(QUESTION + " 23", turns.getLast());
    }

    @Test
    void nothingIsKeptOfAProtectedDocument() throws IOException {
        var document = open("s.pdf");
        document.conversation().ask(QUESTION);
        kept().keep(document, "n");
        assertFalse(Files.exists(folder.resolve("conversations")));
    }

    @Test
    void theFilesAreTheirOwnersAlone() throws IOException {
        var document = open("a.pdf");
        document.conversation().ask(QUESTION);
        kept().keep(document, "n");
        try (var files = Files.walk(folder.resolve("conversations"))) {
            for (var file : files.toList()) {
                assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
    }

    @Test
    void aDamagedFileBeginsAnew() throws IOException {
        var document = open("a.pdf");
        document.conversation().ask(QUESTION);
        kept().keep(document, "n");
        try (var files = Files.walk(folder.resolve("conversations"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "[{\"question\": ");
            }
        }
        assertEquals(List.of(), resumed("a.pdf", "n"));
    }

    @Test
    void aForgottenDocumentHasNone() throws IOException {
        var document = open("a.pdf");
        document.conversation().ask(QUESTION);
        kept().keep(document, "n");
        kept().forget(document.state().document().orElseThrow().id());
        assertEquals(List.of(), resumed("a.pdf", "n"));
        try (var files = Files.list(folder.resolve("conversations"))) {
            assertEquals(List.of(), files.toList());
        }
    }
}
