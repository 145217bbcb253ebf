package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.inference.api.InferenceException;

/// What all commands have in common.
class CommandsTest extends WithTerminal {
    @Test
    void wrongArgumentsAreUsageErrors() {
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString()));
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString(), " "));
        assertEquals(ExitCode.USAGE, terminal.run("eval", "x", "--mode", "dreaming"));
        assertEquals(ExitCode.USAGE, terminal.run("eval", "x", "--limit", "0"));
        assertEquals(ExitCode.USAGE, terminal.run("aks"));
        assertTrue(terminal.err().contains("ask"));
        assertEquals("", terminal.out());
    }

    @Test
    void helpIsNoError() {
        assertEquals(ExitCode.DONE, terminal.run("--help"));
        assertTrue(terminal.out().contains("inspect"));
        assertEquals(ExitCode.DONE, terminal.run("help", "ask"));
    }

    @Test
    void unreadableFilesEndInOneSentence() {
        for (var command : List.of(new String[]{"inspect", "no.pdf"}, new String[]{"ask", "no.pdf", "What?"})) {
            assertEquals(ExitCode.UNREADABLE, terminal.run(command));
            assertEquals("There is no file “no.pdf”." + System.lineSeparator(), terminal.err());
        }
        assertEquals(ExitCode.UNREADABLE, terminal.run("eval", "no.jsonl"));
        assertEquals(1, terminal.err().lines().count());
    }

    @Test
    void aModelThatCannotBeUsedFails() {
        terminal.models = choice -> {
            throw new InferenceException.UnusableModel(
                    "There is no model in “" + choice.directory().orElseThrow() + "”.", null);
        };
        assertEquals(ExitCode.FAILED, terminal.run("ask", book.toString(), "What?", "--model", "nowhere"));
        assertEquals("There is no model in “nowhere”." + System.lineSeparator(), terminal.err());
    }

    @Test
    void cancelledWorkSaysSo() {
        terminal.cancel.cancel();
        assertEquals(ExitCode.CANCELLED, terminal.run("ask", book.toString(), "What?"));
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
}
