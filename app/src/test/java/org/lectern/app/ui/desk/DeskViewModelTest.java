package org.lectern.app.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;

/// What the window sees of the desk, at once and meanwhile.
class DeskViewModelTest {
    private static final Path SMALL = Path.of("small.pdf");

    private final ErrorViewModel errors = new ErrorViewModel();
    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final ScriptedReader reader = new ScriptedReader().with("a.pdf", "One.").with("b.pdf", "Two.")
            .with("locked.pdf", "Three.").locked("locked.pdf", "open");
    private DeskViewModel reading;

    private DeskViewModel meanwhile() {
        return new DeskViewModel(TestDesk.over(reader, FakeEngine::unhindered, tasks, errors));
    }

    private DeskViewModel atOnce(DocumentReader with) {
        return new DeskViewModel(TestDesk.over(with, FakeEngine::unhindered, new ImmediateTaskRunner(), errors));
    }

    @Test
    void mirrorsWhatIsOpenWhileItIsReadAndStudied() {
        DeskViewModel model = meanwhile();
        model.open(List.of(Path.of("a.pdf"), Path.of("b.pdf")));
        assertEquals(2, model.documents().size());
        DocumentViewModel second = model.selectedProperty().get();
        assertSame(model.documents().getLast(), second);
        assertEquals(DocumentStage.READING, second.stageProperty().get());
        assertEquals("b.pdf", second.titleProperty().get());
        tasks.work();
        assertEquals(DocumentStage.READING, second.stageProperty().get(), "nothing is heard before it is delivered");
        tasks.deliver();
        assertEquals(DocumentStage.QUEUED, second.stageProperty().get());
        assertFalse(second.conversation().askableProperty().get());
        tasks.finish();
        assertEquals(DocumentStage.READY, second.stageProperty().get());
        assertTrue(second.conversation().askableProperty().get());
        assertEquals(1, second.doneProperty().get());
    }

    @Test
    void selectionGoesBothWays() {
        DeskViewModel model = meanwhile();
        model.open(List.of(Path.of("a.pdf"), Path.of("b.pdf")));
        model.selectedProperty().set(model.documents().getFirst());
        model.close(model.documents().getFirst());
        assertEquals(1, model.documents().size());
        assertSame(model.documents().getFirst(), model.selectedProperty().get());
        tasks.finish();
        model.close(model.selectedProperty().get());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void mirrorsWhatWasOpenBefore() {
        Desk desk = TestDesk.over(reader, FakeEngine::unhindered, tasks, errors);
        desk.openFile(Path.of("a.pdf"), Optional.empty());
        tasks.finish();
        DeskViewModel late = new DeskViewModel(desk);
        assertEquals(DocumentStage.READY, late.selectedProperty().get().stageProperty().get());
        assertTrue(late.selectedProperty().get().conversation().askableProperty().get());
    }

    @Test
    void showsThePagesBeforeTheirTextIsRead() {
        Document whole = SmallDocument.create();
        Document bare = new Document(whole.id(), whole.format(), whole.file(), whole.title(), "", List.of(),
                whole.pages(), List.of(), whole.regions());
        List<Document> shown = new ArrayList<>();
        reading = atOnce((file, password, listener, cancelled) -> {
            listener.opened(bare);
            shown.add(reading.selectedProperty().get().shownProperty().get());
            listener.page(1, 3);
            shown.add(reading.selectedProperty().get().shownProperty().get());
            return whole;
        });
        reading.open(SMALL);
        assertEquals(Arrays.asList(null, bare), shown);
        assertEquals(whole, reading.selectedProperty().get().shownProperty().get());
        assertEquals("Small", reading.selectedProperty().get().titleProperty().get());
    }

    @Test
    void saysOfFlowingTextThatTheRestIsBeingRead() {
        Document whole = SmallDocument.create();
        Document beginning = new Document(whole.id(), DocumentFormat.EPUB, whole.file(), whole.title(), "", List.of(),
                List.of(new FlowPage(1, "One", new TextRange(0, 0), PageVerdict.TEXT)), List.of(), whole.regions());
        List<String> words = new ArrayList<>();
        reading = atOnce((file, password, listener, cancelled) -> {
            StringBinding now = StudyWords.of(reading.selectedProperty().get(), new Language(Locale.ENGLISH));
            words.add(now.get());
            listener.opened(beginning);
            listener.page(1, 9);
            words.add(now.get());
            assertTrue(StudyProgress.fraction(reading.selectedProperty().get()).get() < 0);
            listener.page(3, 9);
            assertEquals(1.0 / 3, StudyProgress.fraction(reading.selectedProperty().get()).get());
            return whole;
        });
        reading.open(SMALL);
        assertEquals(List.of("Opening the file …", "Reading the rest …"), words);
        assertFalse(reading.selectedProperty().get().isBegun().get());
    }

    @Test
    void aPasswordIsAskedForUntilItFits() {
        DeskViewModel model = meanwhile();
        model.open(Path.of("locked.pdf"));
        tasks.finish();
        DocumentViewModel locked = model.selectedProperty().get();
        assertEquals(DocumentStage.LOCKED, locked.stageProperty().get());
        assertEquals(ReadFailure.PASSWORD_NEEDED, locked.lockProperty().get());
        model.unlock(locked, "shut");
        tasks.finish();
        assertEquals(ReadFailure.WRONG_PASSWORD, locked.lockProperty().get());
        model.unlock(locked, "open");
        assertEquals(DocumentStage.READING, locked.stageProperty().get());
        assertNull(locked.lockProperty().get());
        tasks.finish();
        assertEquals(DocumentStage.READY, locked.stageProperty().get());
        assertEquals(List.of(), errors.notices());
    }
}
