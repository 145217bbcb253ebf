package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.InferenceException;

/// `lectern ask` about what was asked before, and line by line.
class ConversationCommandTest extends WithTerminal {
    private Path light() throws IOException {
        return Files.writeString(folder.resolve("light.txt"), "The light was kept by Ellery alone.");
    }

    @Test
    void aQuestionLeansOnThoseThatWereAskedBefore() throws IOException {
        assertEquals(ExitCode.DONE, terminal.run("ask", light().toString(), "When did she retire?", "--before",
                "The light was kept by?", "--json"));
        assertEquals(1, terminal.out().lines().count());
        var answer = terminal.json();
        assertEquals("When did she retire?", answer.get("question").getAsString());
        assertEquals("When did Ellery retire?", answer.get("understood_as").getAsString());
    }

    @Test
    void aConversationGoesOnAtTheNextStart() throws IOException {
        terminal.conversations = folder.resolve("conversations");
        var file = light().toString();
        terminal.run("ask", file, "The light was kept by?", "--conversation", "coast");
        assertEquals(ExitCode.DONE, terminal.run("ask", file, "When did she retire?", "--conversation", "coast"));
        assertTrue(terminal.out().startsWith("Understood as: When did Ellery retire?\n"), terminal.out());
        assertEquals("", terminal.err());
        terminal.run("ask", file, "When did she retire?", "--conversation", "another", "--json");
        assertTrue(terminal.json().get("understood_as").isJsonNull());
        assertEquals(ExitCode.USAGE, terminal.run("ask", file, "Who?", "--conversation", " "));
    }

    @Test
    void aConversationAboutAProtectedDocumentIsNotKept() {
        terminal.conversations = folder.resolve("conversations");
        var secret = new PdfSample().page().line(72, 700, 12, "Hidden words.").encrypted("key")
                .save(folder.resolve("secret.pdf"));
        assertEquals(ExitCode.DONE, terminal.run("ask", secret.toString(), "Which hidden?", "--password", "key",
                "--conversation", "n"));
        assertTrue(terminal.err().contains("Nothing is kept of a document with a password"), terminal.err());
        assertFalse(Files.exists(terminal.conversations));
    }

    @Test
    void aConversationThatCannotBeKeptCostsNoAnswer() throws IOException {
        terminal.conversations = Files.writeString(folder.resolve("file"), "").resolve("conversations");
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "What is the magic number of Malmo?",
                "--conversation", "n"));
        assertTrue(terminal.out().startsWith("7741"), terminal.out());
        assertTrue(terminal.err().startsWith("The conversation could not be kept: "), terminal.err());
    }

    @Test
    void questionsAreReadLineByLine() throws IOException {
        terminal.input = "The light was kept by?\n\nWhen did she retire?\n";
        assertEquals(ExitCode.DONE, terminal.run("ask", light().toString(), "-", "--json"));
        var lines = terminal.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("Ellery", "When did Ellery retire?"), List.of(lines.get(0).get("answer").getAsString(),
                lines.get(1).get("understood_as").getAsString()));
        terminal.input = "The light was kept by?\nWhich zebra eats striped hay?\n";
        var file = folder.resolve("all.md");
        terminal.run("ask", light().toString(), "-", "--markdown", file.toString());
        assertTrue(terminal.out().startsWith("> The light was kept by?\nEllery [1]\n"), terminal.out());
        assertTrue(terminal.out().contains("\n\n> Which zebra eats striped hay?\nNo answer was found"), terminal.out());
        assertEquals(2, Files.readString(file).lines().filter(line -> line.startsWith("## ")).count());
    }

    @Test
    void aQuestionThatFailsCostsTheNextNothing() throws IOException {
        terminal.input = "The light was kept by?\nThe light was kept by?\n";
        terminal.engine.failNextWith(new InferenceException.RuntimeFailure("no memory", null));
        assertEquals(ExitCode.FAILED, terminal.run("ask", light().toString(), "-", "--json"));
        assertEquals("no memory", terminal.err().strip());
        var lines = terminal.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("no memory", "Ellery"),
                List.of(lines.get(0).get("error").getAsString(), lines.get(1).get("answer").getAsString()));
    }
}
