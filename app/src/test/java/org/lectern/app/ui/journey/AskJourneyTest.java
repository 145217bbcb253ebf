package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.Documents;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// From dropping a long PDF to the marked sentence, with the keyboard alone and with the mouse.
class AskJourneyTest extends WithWindow {
    private static final int PAGES = 60;
    private static final int FACT_PAGE = 37;

    AskJourneyTest() {
        super(FakeEngine.held());
    }

    @Test
    void marksTheSentenceThatAnswersTheQuestion(FxRobot robot) throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        ExchangeViewModel exchange = ask(robot, book);
        assertTrue(exchange.textProperty().get().contains("third stair"));
        for (PageRegion region : factRegions(book)) {
            assertEquals(FACT_PAGE, region.page());
            TestWindow.await(() -> Marks.cover(window.stage().getScene(), region, scale()));
            TestWindow.await(() -> Marks.isInView(window.stage().getScene(), region, scale()));
        }
    }

    @Test
    void comesBackToThePassageFromElsewhere(FxRobot robot) throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        ask(robot, book);
        PageRegion fact = factRegions(book).getFirst();
        for (Runnable way : List.<Runnable>of(() -> robot.clickOn(".evidence-card"),
                () -> robot.clickOn(".answer .citation-chip"), () -> robot.push(KeyCode.ALT, KeyCode.DIGIT1))) {
            TestWindow.onFx(() -> window.model().reader().goToPage(1));
            TestWindow.await(() -> !Marks.isInView(window.stage().getScene(), fact, scale()));
            way.run();
            TestWindow.await(() -> Marks.isInView(window.stage().getScene(), fact, scale()));
        }
    }

    @Test
    void answersFromAPartAndAgainFromTheWhole(FxRobot robot) throws IOException {
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STUDYING);
        engine.allow(book.totalProperty().get() / 4);
        TestWindow.await(() -> book.doneProperty().get() == book.totalProperty().get() / 4);
        window.screenshot("10-studying");
        robot.clickOn("#study-button");
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STOPPED);
        ExchangeViewModel partial = ask(robot, book);
        assertTrue(partial.isPartial());
        assertEquals(ExchangeState.NOT_FOUND, partial.stateProperty().get());
        window.screenshot("11-partial");
        engine.allowAll();
        robot.clickOn("#study-button");
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        ExchangeViewModel whole = ask(robot, book);
        assertFalse(whole.isPartial());
        assertTrue(whole.textProperty().get().contains("third stair"));
        window.screenshot("12-asked-again");
    }

    @Test
    void leadsToAChunkFromTheStrip(FxRobot robot) throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        ask(robot, book);
        robot.clickOn(".heat-strip");
        TestWindow.await(() -> window.model().reader().pageProperty().get() == PAGES / 2 + 1);
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == PAGES);
        window.awaitPage();
        window.screenshot("13-chunk-from-strip");
        TestWindow.onFx(() -> assertTrue(Marks.count(window.stage().getScene()) > 0));
    }

    @Test
    void keepsThePlaceWhenPagesChangeTheirSize(FxRobot robot) throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        TestWindow.onFx(() -> window.model().reader().reveal(factRegions(book)));
        PageRegion fact = factRegions(book).getFirst();
        TestWindow.await(() -> Marks.isInView(window.stage().getScene(), fact, scale()));
        for (Runnable change : List.<Runnable>of(() -> robot.push(KeyCode.CONTROL, KeyCode.MINUS),
                () -> robot.push(KeyCode.CONTROL, KeyCode.EQUALS), () -> robot.push(KeyCode.CONTROL, KeyCode.EQUALS),
                () -> robot.push(KeyCode.CONTROL, KeyCode.DIGIT0),
                () -> TestWindow.onFx(() -> window.stage().setWidth(1000)))) {
            change.run();
            TestWindow.await(() -> Marks.isInView(window.stage().getScene(), fact, scale()));
            assertEquals(FACT_PAGE, window.model().reader().pageProperty().get());
        }
    }

    @Test
    void remembersThePlaceInEachDocument() throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        TestWindow.onFx(() -> window.model().reader().goToPage(FACT_PAGE));
        DocumentViewModel other = window.open(TestBook.write(home.resolve("other.pdf"), 3, 2));
        assertEquals(1, window.model().reader().pageProperty().get());
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(book));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
    }

    @Test
    void stopsAnAnswer(FxRobot robot) throws IOException {
        engine.allowAll();
        engine.holdAnswers();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        ExchangeViewModel exchange = book.conversation().exchanges().getLast();
        TestWindow.await(() -> exchange.stateProperty().get() == ExchangeState.STREAMING);
        window.screenshot("14-streaming");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> exchange.stateProperty().get() == ExchangeState.STOPPED);
        assertEquals("The", exchange.textProperty().get());
        assertFalse(book.conversation().answeringProperty().get());
    }

    @Test
    void showsSearchResultsWhereThereIsNoAnswer(FxRobot robot) throws IOException {
        engine.allowAll();
        DocumentViewModel book = drop();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set("Which lighthouses were repainted?");
            book.conversation().ask();
        });
        TestWindow.await(() -> robot.lookup(".found-card").tryQuery().isPresent());
        assertEquals(ExchangeState.NOT_FOUND, book.conversation().exchanges().getLast().stateProperty().get());
        robot.clickOn(".found-card");
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        TestWindow.await(() -> Marks.isInView(window.stage().getScene(), factRegions(book).getFirst(), scale()));
        window.awaitPage();
        window.screenshot("15-search-results");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("16-search-results-dark-japanese");
    }

    private DocumentViewModel drop() throws IOException {
        window.drop(TestBook.write(home.resolve("book.pdf"), PAGES, FACT_PAGE));
        return window.model().desk().selectedProperty().get();
    }

    private static ExchangeViewModel ask(FxRobot robot, DocumentViewModel book) {
        int before = book.conversation().exchanges().size();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        TestWindow.onFx(() -> book.conversation().questionProperty().set(TestBook.QUESTION.replace("?", "")));
        robot.push(KeyCode.END);
        robot.write("?", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> book.conversation().exchanges().size() > before
                && book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        return book.conversation().exchanges().getLast();
    }

    private static List<PageRegion> factRegions(DocumentViewModel book) {
        Document document = book.documentProperty().get();
        int start = document.text().indexOf(TestBook.FACT);
        return Documents.rectangles(document, new TextRange(start, start + TestBook.FACT.length()));
    }

    private double scale() {
        return window.model().reader().arrangement().layoutBinding().get().scale();
    }
}
