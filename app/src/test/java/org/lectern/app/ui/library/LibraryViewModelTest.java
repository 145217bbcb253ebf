package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.ReceiptService;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.library.LibraryException;
import org.lectern.app.study.EngineSource;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.task.ImmediateTaskRunner;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.error.Notice;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

class LibraryViewModelTest {
    private static final Path GOOD = Path.of("good.pdf");
    private static final Path LOCKED = Path.of("locked.pdf");
    private static final Path BROKEN = Path.of("broken.pdf");

    @TempDir
    Path folder;

    private final TaskRunner tasks = new ImmediateTaskRunner();
    private final ErrorViewModel errors = new ErrorViewModel();
    private Library library;
    private Path shelfFolder;

    private final ShelfViewModel shelf = new ShelfViewModel(this::shelfLibrary, tasks, errors, Clock.systemUTC());
    private final LibraryViewModel model = library(FakeEngine::unhindered);

    private LibraryViewModel reading;

    @BeforeEach
    void openLibrary() throws LibraryException {
        library = Library.open(folder.resolve("library"), aside -> fail("set aside: " + aside));
    }

    private Library shelfLibrary() throws LibraryException {
        return shelfFolder == null ? library : Library.open(shelfFolder, aside -> {});
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private LibraryViewModel library(EngineSource engine) {
        return library((file, password, listener, cancelled) -> read(file, password), engine);
    }

    private LibraryViewModel library(DocumentReader reader, EngineSource engine) {
        return new LibraryViewModel(reader, new StudyQueue(engine, tasks), tasks, errors,
                () -> new ConversationViewModel(new AnswerService(engine, () -> Decoding.EXACT),
                        new ReceiptService(engine, () -> Decoding.EXACT), tasks, errors),
                shelf);
    }

    private static Document read(Path file, Optional<String> password) throws DocumentReadException {
        if (file.endsWith(BROKEN)) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file);
        }
        if (file.endsWith(LOCKED) && password.isEmpty()) {
            throw new DocumentReadException(ReadFailure.PASSWORD_NEEDED, file);
        }
        if (file.endsWith(LOCKED) && !password.get().equals("open")) {
            throw new DocumentReadException(ReadFailure.WRONG_PASSWORD, file);
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
    void saysOfFlowingTextThatTheRestIsBeingRead() {
        Document whole = SmallDocument.create();
        Document beginning = new Document(whole.id(), DocumentFormat.EPUB, whole.file(), whole.title(), "", List.of(),
                List.of(new FlowPage(1, "One", new TextSpan(0, 0), PageVerdict.TEXT)), List.of(), whole.regions());
        List<String> words = new ArrayList<>();
        DocumentReader slow = (file, password, listener, cancelled) -> {
            StringBinding now = StudyWords.of(reading.selectedProperty().get(), new Language(Locale.ENGLISH));
            words.add(now.get());
            listener.opened(beginning);
            listener.page(1, 9);
            words.add(now.get());
            assertTrue(StudyProgress.fraction(reading.selectedProperty().get()).get() < 0);
            listener.page(3, 9);
            assertEquals(1.0 / 3, StudyProgress.fraction(reading.selectedProperty().get()).get());
            return whole;
        };
        reading = library(slow, FakeEngine::unhindered);
        reading.open(GOOD);
        assertEquals(List.of("Opening the file …", "Reading the rest …"), words);
        assertFalse(reading.selectedProperty().get().isBegun().get());
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
    void remembersFilesThatCouldBeRead() {
        model.open(List.of(BROKEN, GOOD));
        assertEquals(List.of("Small"), shelf.entries().stream().map(LibraryEntry::title).toList());
        assertEquals(DocumentState.STUDIED, shelf.entries().getFirst().state());
    }

    @Test
    void bringsBackWhatWasAskedAndWhereTheReaderWas() {
        model.open(GOOD);
        OpenDocument first = model.selectedProperty().get();
        first.conversation().questionProperty().set("Where does the brass key lie?");
        first.conversation().ask();
        shelf.setPosition(first.documentProperty().get().id(), new ReadingPosition(3, 0.5));
        model.close(first);
        model.open(GOOD);
        OpenDocument again = model.selectedProperty().get();
        assertNotSame(first, again);
        assertEquals(new ReadingPosition(3, 0.5), again.lastPosition());
        assertEquals(first.conversation().exchanges().getFirst().evidence(),
                again.conversation().exchanges().getFirst().evidence());
        assertEquals(1, again.conversation().exchanges().size());
    }

    @Test
    void triesAPasswordOnTheOthersThatWait() {
        DocumentReader reader = (file, password, listener, cancelled) -> {
            String wanted = file.endsWith("other.pdf") ? "another" : "open";
            if (password.isEmpty()) {
                throw new DocumentReadException(ReadFailure.PASSWORD_NEEDED, file);
            }
            if (!password.get().equals(wanted)) {
                throw new DocumentReadException(ReadFailure.WRONG_PASSWORD, file);
            }
            return SmallDocument.create();
        };
        reading = library(reader, FakeEngine::unhindered);
        reading.open(List.of(Path.of("one.pdf"), Path.of("other.pdf"), Path.of("two.pdf")));
        errors.submit("open");
        assertEquals(List.of(DocumentStage.READY, DocumentStage.LOCKED, DocumentStage.READY),
                reading.documents().stream().map(open -> open.stageProperty().get()).toList());
        assertEquals(List.of("other.pdf"), errors.noticeProperty().get().arguments());
        assertEquals("error.document.password-needed", errors.noticeProperty().get().sentence());
        errors.submit("another");
        assertNull(errors.noticeProperty().get());
    }

    @Test
    void keepsNothingOfWhatAProtectedDocumentSays() throws LibraryException {
        model.open(LOCKED);
        errors.submit("open");
        OpenDocument opened = model.selectedProperty().get();
        opened.conversation().questionProperty().set("Where does the brass key lie?");
        opened.conversation().ask();
        assertEquals(1, shelf.entries().size());
        assertEquals(List.of(), library.search("brass", 5));
        assertEquals(List.of(), library.conversation(opened.documentProperty().get().id()));
    }

    @Test
    void readsOnWithoutALibrary() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        List<Notice> told = new ArrayList<>();
        errors.noticeProperty().addListener((o, old, now) -> told.add(now));
        shelfFolder = folder.resolve("file").resolve("library");
        model.open(GOOD);
        assertEquals(DocumentStage.READY, model.selectedProperty().get().stageProperty().get());
        assertEquals("error.library.storage", told.getFirst().sentence());
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
        forgetting.open(GOOD);
        forgetting.close(forgetting.selectedProperty().get());
        forgetting.forget(shelf.entries().getFirst());
        assertEquals(List.of(), shelf.entries());
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
