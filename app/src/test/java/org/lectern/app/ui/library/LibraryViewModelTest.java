package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.study.EngineSource;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.task.ImmediateTaskRunner;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

class LibraryViewModelTest {
    private static final Path GOOD = Path.of("good.pdf");
    private static final Path LOCKED = Path.of("locked.pdf");
    private static final Path BROKEN = Path.of("broken.pdf");

    private final TaskRunner tasks = new ImmediateTaskRunner();
    private final ErrorViewModel errors = new ErrorViewModel();
    private final LibraryViewModel model = library(FakeEngine::unhindered);

    private LibraryViewModel reading;

    private LibraryViewModel library(EngineSource engine) {
        return library((file, password, listener, cancelled) -> read(file, password), engine);
    }

    private LibraryViewModel library(DocumentReader reader, EngineSource engine) {
        return new LibraryViewModel(reader, new StudyQueue(engine, tasks), tasks, errors,
                () -> new ConversationViewModel(new AnswerService(engine, () -> Decoding.EXACT), tasks, errors));
    }

    private static Document read(Path file, Optional<String> password) throws DocumentReadException {
        if (file.endsWith(BROKEN)) {
            throw new DocumentReadException.Damaged(file, null);
        }
        if (file.endsWith(LOCKED) && password.isEmpty()) {
            throw new DocumentReadException.PasswordNeeded(file);
        }
        if (file.endsWith(LOCKED) && !password.get().equals("open")) {
            throw new DocumentReadException.WrongPassword(file);
        }
        return SmallDocument.create();
    }

    @Test
    void readsAndStudiesWhatIsOpened() {
        model.open(GOOD);
        OpenDocument opened = model.selectedProperty().get();
        assertEquals(DocumentStage.READY, opened.stageProperty().get());
        assertEquals("Small", opened.titleProperty().get());
        assertTrue(opened.conversation().askableProperty().get());
    }

    @Test
    void showsThePagesBeforeTheirTextIsRead() throws DocumentReadException {
        Document whole = SmallDocument.create();
        Document bare = new Document(whole.id(), whole.format(), whole.file(), whole.title(), "", List.of(),
                whole.pages(), List.of(), whole.regions());
        List<Document> shown = new ArrayList<>();
        DocumentReader slow = (file, password, listener, cancelled) -> {
            listener.opened(bare);
            shown.add(reading.selectedProperty().get().shownProperty().get());
            listener.page(1, 3);
            shown.add(reading.selectedProperty().get().shownProperty().get());
            return whole;
        };
        reading = library(slow, FakeEngine::unhindered);
        reading.open(GOOD);
        assertEquals(Arrays.asList(null, bare), shown);
        assertEquals(whole, reading.selectedProperty().get().shownProperty().get());
    }

    @Test
    void goesToADocumentThatIsOpenAlready() {
        model.open(List.of(GOOD, LOCKED, GOOD));
        assertEquals(2, model.documents().size());
        assertSame(model.documents().getFirst(), model.selectedProperty().get());
    }

    @Test
    void saysWhyAFileCannotBeOpened() {
        model.open(BROKEN);
        assertTrue(model.documents().isEmpty());
        assertNull(model.selectedProperty().get());
        assertEquals("error.document.damaged", errors.noticeProperty().get().sentence());
    }

    @Test
    void tellsOfFilesThatCouldBeReadOnly() {
        List<Path> read = new ArrayList<>();
        model.setOnRead(read::add);
        model.open(List.of(BROKEN, GOOD));
        assertEquals(List.of(GOOD.toAbsolutePath()), read);
    }

    @Test
    void asksForThePasswordUntilItFits() {
        model.open(LOCKED);
        assertEquals(DocumentStage.LOCKED, model.selectedProperty().get().stageProperty().get());
        assertEquals("error.document.password-needed", errors.noticeProperty().get().sentence());
        errors.submit("shut");
        assertEquals("error.document.wrong-password", errors.noticeProperty().get().sentence());
        errors.submit("open");
        assertEquals(DocumentStage.READY, model.selectedProperty().get().stageProperty().get());
        assertNull(errors.noticeProperty().get());
    }

    @Test
    void tellsWhyTheModelCannotStudy() {
        LibraryViewModel withoutModel = library(() -> {
            throw new InferenceException.UnusableModel("no model", null);
        });
        withoutModel.open(GOOD);
        assertEquals(DocumentStage.FAILED, withoutModel.selectedProperty().get().stageProperty().get());
        assertEquals("error.model", errors.noticeProperty().get().sentence());
    }

    @Test
    void forgetsAFileAndWhatWasStudiedOfIt() {
        FakeEngine engine = FakeEngine.unhindered();
        LibraryViewModel forgetting = library(() -> engine);
        List<Path> forgotten = new ArrayList<>();
        forgetting.setOnForget(forgotten::add);
        forgetting.forget(GOOD);
        forgetting.forget(BROKEN);
        assertEquals(List.of(GOOD, BROKEN), forgotten);
        assertEquals(List.of("Small"), engine.forgotten());
        assertNull(errors.noticeProperty().get());
    }

    @Test
    void turnsToTheNextDocumentWhenOneIsClosed() {
        model.open(List.of(GOOD, LOCKED));
        model.close(model.selectedProperty().get());
        assertSame(model.documents().getFirst(), model.selectedProperty().get());
        model.close(model.selectedProperty().get());
        assertNull(model.selectedProperty().get());
    }
}
