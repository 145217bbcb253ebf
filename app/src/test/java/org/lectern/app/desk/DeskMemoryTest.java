package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.memory.Remembered;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.FocusEngine;

/// What is remembered of documents, and what must not be.
class DeskMemoryTest extends WithDesk {
    @Test
    void bringsBackWhatWasAskedAndWhereTheReaderWas() {
        var first = open("a.pdf");
        first.conversation().ask(QUESTION);
        tasks.finish();
        desk.records().setPosition(reader.at("a.pdf").id(), new ReadingPosition(2, 0.5));
        desk.close(first);
        tasks.finish();
        var again = open("a.pdf");
        assertNotSame(first, again);
        assertEquals(new ReadingPosition(2, 0.5), again.lastPosition());
        assertEquals(List.of(QUESTION), again.conversation().exchanges().stream().map(Exchange::question).toList());
        assertEquals(first.conversation().exchanges().getFirst().evidence(),
                again.conversation().exchanges().getFirst().evidence());
    }

    @Test
    void keepsNothingOfWhatAProtectedDocumentSays() throws LibraryException {
        open("locked.pdf");
        desk.unlock(desk.selected().orElseThrow(), "open");
        tasks.finish();
        var opened = desk.selected().orElseThrow();
        assertEquals(DocumentStage.READY, opened.state().stage());
        opened.conversation().ask("What is the secret number?");
        tasks.finish();
        assertEquals("twelve", opened.conversation().exchanges().getFirst().text());
        assertEquals(1, entries().size());
        assertEquals(List.of(), desk.records().search("secret").hits());
        desk.close();
        tasks.finish();
        try (var library = TestDesk.library(folder.resolve("library")).open()) {
            var id = reader.at("locked.pdf").id();
            assertEquals(List.of(), library.conversation(id));
            assertEquals(Optional.empty(), library.cover(id));
            assertEquals(Set.of(), library.studies(id));
        }
    }

    @Test
    void protectedDocumentsAreNotOfferedToBeAskedAlong() {
        var first = open("a.pdf");
        var second = open("b.pdf");
        open("locked.pdf");
        desk.unlock(desk.selected().orElseThrow(), "open");
        tasks.finish();
        assertEquals(List.of(second), first.conversation().scope().others());
        assertEquals(List.of(first), second.conversation().scope().others());
    }

    @Test
    void triesAPasswordOnTheOthersThatWaitAndAsksUntilItFits() {
        reader.with("other.pdf", "Other.").locked("other.pdf", "another").with("two.pdf", "Two.").locked("two.pdf",
                "open");
        for (var file : List.of("locked.pdf", "other.pdf", "two.pdf")) {
            open(file);
        }
        var asked = desk.known(Path.of("two.pdf")).orElseThrow();
        desk.unlock(asked, "shut");
        tasks.finish();
        assertEquals(DocumentStage.LOCKED, asked.state().stage());
        assertEquals(ReadFailure.WRONG_PASSWORD, ((DocumentReadException) failures.refused().getLast()).reason());
        assertEquals(Optional.of(ReadFailure.WRONG_PASSWORD), asked.lock());
        desk.unlock(asked, "open");
        tasks.finish();
        assertEquals(List.of(DocumentStage.READY, DocumentStage.LOCKED, DocumentStage.READY),
                desk.documents().stream().map(open -> open.state().stage()).toList());
        assertEquals(Optional.of(ReadFailure.PASSWORD_NEEDED), desk.documents().get(1).lock(),
                "a password that was only tried is not said to be wrong");
        desk.unlock(desk.documents().get(1), "another");
        tasks.finish();
        assertEquals(DocumentStage.READY, desk.documents().get(1).state().stage());
    }

    @Test
    void forgettingNeedsNoFile() {
        var id = reader.at("a.pdf").id();
        desk.close(open("a.pdf"));
        tasks.finish();
        desk.forget(entries().getFirst());
        tasks.finish();
        assertEquals(List.of(), entries());
        assertEquals(1, removed.getFirst().studies().size());
        assertEquals(Set.of(id), removed.getFirst().documents());
    }

    @Test
    void readsOnWithoutALibrary() throws Exception {
        Files.writeString(folder.resolve("library"), "in the way");
        assertEquals(DocumentStage.READY, open("a.pdf").state().stage());
        assertInstanceOf(LibraryException.class, failures.refused().getFirst());
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void closesEngineAndLibraryAtTheEnd() {
        var closed = new ArrayList<String>();
        desk = desk(reader, new EngineSource() {
            @Override
            public FocusEngine engine() {
                return engine;
            }

            @Override
            public void close() {
                closed.add("engine");
            }
        });
        var opened = open("a.pdf");
        desk.close();
        tasks.finish();
        assertEquals(List.of("engine"), closed);
        assertEquals(DocumentStage.CLOSED, opened.state().stage());
        assertEquals(Remembered.NOTHING, desk.records().recall(reader.at("a.pdf").id()));
    }
    @Test
    void ofADocumentThatWasClosedMeanwhileNothingIsAsked() {
        desk.openFile(Path.of("locked.pdf"), Optional.empty());
        tasks.work(); // the password is missing, and nobody has heard it yet
        desk.close(desk.selected().orElseThrow());
        tasks.finish();
        assertEquals(List.of(), failures.refused());
    }
}
