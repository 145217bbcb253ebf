package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Evidence;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.Exchange;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.library.OpenDocument;
import org.testfx.api.FxRobot;

/// Several documents asked at once: the evidence names its document, and leads there.
class TogetherJourneyTest extends WithWindow {
    private static final int FACT_PAGE = 4;
    private static final String OTHER_FACT = "The miller of Kirkholm buried the silver bell beside the mill pond.";
    private static final String QUESTION = "Where did the miller of Kirkholm bury the silver bell?";

    @Test
    void theEvidenceNamesItsDocumentAndLeadsThere(FxRobot robot) throws IOException {
        OpenDocument book = window.open(TestBook.write(home.resolve("coast.pdf"), 5, 2));
        OpenDocument other = window
                .open(TestBook.writeTitled(home.resolve("mills.pdf"), "Mills", 6, FACT_PAGE, OTHER_FACT));
        TestWindow.onFx(() -> window.stage().getScene().lookup("#documents").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(book, window.desk().library().selectedProperty().get());
        robot.clickOn("#ask-together");
        assertEquals(1, book.conversation().scope().alsoAsked().size());
        Exchange answered = window.ask(robot, book, QUESTION);
        assertTrue(answered.textProperty().get().contains("mill pond"), answered.textProperty().get());
        Evidence first = answered.evidence().getFirst();
        assertEquals("Mills", first.other().orElseThrow().title());
        assertEquals(other.file(), first.other().orElseThrow().file());
        assertEquals(FACT_PAGE, first.page());
        assertEquals(book, window.desk().library().selectedProperty().get());
        robot.clickOn(".evidence-card");
        TestWindow.await(() -> window.desk().library().selectedProperty().get() == other);
        TestWindow.await(() -> window.desk().reader().pageProperty().get() == FACT_PAGE);
        TestWindow.onFx(() -> assertTrue(Marks.count(window.stage().getScene()) > 0));
        theAnswerStaysInSight(robot, book, other);
        TestWindow.onFx(() -> window.desk().library().selectedProperty().set(book));
        window.awaitPage();
        robot.clickOn("#scope-button");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("81-together-dark-japanese");
        robot.clickOn("#scope-clear");
        assertTrue(book.conversation().scope().alsoAsked().isEmpty());
        assertFalse(window.ask(robot, book, QUESTION).textProperty().get().contains("mill pond"));
    }

    private void theAnswerStaysInSight(FxRobot robot, OpenDocument book, OpenDocument other) {
        assertEquals(book, window.desk().talk().documentProperty().get());
        assertEquals(1, window.desk().reader().followedProperty().get());
        window.awaitPage();
        window.screenshot("80-together-light");
        assertFalse(window.desk().heat().heatProperty().get().marks().isEmpty());
        TestWindow.onFx(() -> window.desk().reader().goToPage(1));
        robot.clickOn(".citation-chip");
        TestWindow.await(() -> window.desk().reader().pageProperty().get() == FACT_PAGE);
        robot.clickOn("#talk-turn");
        assertEquals(other, window.desk().talk().documentProperty().get());
    }
}
