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
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Several documents asked at once: the evidence names its document, and leads there.
class TogetherJourneyTest extends WithWindow {
    private static final int FACT_PAGE = 4;
    private static final String OTHER_FACT = "The miller of Kirkholm buried the silver bell beside the mill pond.";
    private static final String QUESTION = "Where did the miller of Kirkholm bury the silver bell?";

    @Test
    void theEvidenceNamesItsDocumentAndLeadsThere(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("coast.pdf"), 5, 2));
        DocumentViewModel other = window
                .open(TestBook.writeTitled(home.resolve("mills.pdf"), "Mills", 6, FACT_PAGE, OTHER_FACT));
        TestWindow.onFx(() -> window.stage().getScene().lookup("#documents").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(book, window.model().desk().selectedProperty().get());
        robot.clickOn("#ask-together");
        assertEquals(1, book.conversation().scope().alsoAsked().size());
        ExchangeViewModel answered = window.ask(robot, book, QUESTION);
        assertTrue(answered.textProperty().get().contains("mill pond"), answered.textProperty().get());
        Evidence first = answered.evidence().getFirst();
        assertEquals("Mills", first.other().orElseThrow().title());
        assertEquals(other.file(), first.other().orElseThrow().file());
        assertEquals(FACT_PAGE, first.page());
        assertEquals(book, window.model().desk().selectedProperty().get());
        robot.clickOn(".evidence-card");
        TestWindow.await(() -> window.model().desk().selectedProperty().get() == other);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        TestWindow.onFx(() -> assertTrue(Marks.count(window.stage().getScene()) > 0));
        theAnswerStaysInSight(robot, book, other);
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(book));
        window.awaitPage();
        robot.clickOn("#scope-button");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("81-together-dark-japanese");
        robot.clickOn("#scope-clear");
        assertTrue(book.conversation().scope().alsoAsked().isEmpty());
        assertFalse(window.ask(robot, book, QUESTION).textProperty().get().contains("mill pond"));
    }

    private void theAnswerStaysInSight(FxRobot robot, DocumentViewModel book, DocumentViewModel other) {
        assertEquals(book, window.model().talk().documentProperty().get());
        assertEquals(1, window.model().reader().followedProperty().get());
        window.awaitPage();
        window.screenshot("80-together-light");
        assertFalse(window.model().heat().heatProperty().get().marks().isEmpty());
        TestWindow.onFx(() -> window.model().reader().goToPage(1));
        robot.clickOn(".citation-chip");
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        robot.clickOn("#talk-turn");
        assertEquals(other, window.model().talk().documentProperty().get());
    }
}
