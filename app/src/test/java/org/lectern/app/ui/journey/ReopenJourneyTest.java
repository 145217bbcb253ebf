package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A document of the library has its title, its cover and its conversation from the moment in which it is opened, before its
/// file is read; what was studied of it is loaded and not studied again.
class ReopenJourneyTest extends WithWindow {
    private final List<DocumentStage> stages = new ArrayList<>();

    @Test
    void keepsTitleCoverAndConversation(FxRobot robot) throws IOException {
        engine.keepStudies();
        Path file = TestBook.writeTitled(home.resolve("b.pdf"), "Mills", 3, 2, TestBook.FACT);
        DocumentViewModel book = window.open(file);
        window.ask(robot, book, TestBook.QUESTION);
        TestWindow.await(this::hasPicture);
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        window.whileNothingIsRead(() -> {
            window.drop(file);
            DocumentViewModel again = window.model().desk().selectedProperty().get();
            assertEquals("Mills", again.titleProperty().get());
            TestWindow.await(this::hasPicture);
            TestWindow.await(() -> again.conversation().exchanges().size() == 1);
            assertFalse(again.stageProperty().get().isHalted());
            window.screenshot("143-reopened-light");
            robot.clickOn(".answer"); // nothing to go to yet
            again.stageProperty().addListener((o, old, now) -> stages.add(now));
        });
        DocumentViewModel again = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> again.stageProperty().get() == DocumentStage.READY);
        assertEquals(List.of(DocumentStage.QUEUED, DocumentStage.LOADING, DocumentStage.READY), stages);
        assertEquals(1, again.conversation().exchanges().size());
    }

    @Test
    void aFileThatHoldsAnotherDocumentByNowHasItsOwnConversation(FxRobot robot) throws IOException {
        Path file = TestBook.writeTitled(home.resolve("b.pdf"), "Mills", 3, 2, TestBook.FACT);
        DocumentViewModel book = window.open(file);
        window.ask(robot, book, TestBook.QUESTION);
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        TestBook.writeTitled(file, "Bridges", 4, 2, TestBook.FACT);
        DocumentViewModel other = window.open(file);
        assertEquals("Bridges", other.titleProperty().get());
        assertEquals(0, other.conversation().exchanges().size());
    }

    private boolean hasPicture() {
        return window.stage().getScene().lookup("#documents .cover .image-view") instanceof ImageView view
                && view.getImage() != null;
    }
}
