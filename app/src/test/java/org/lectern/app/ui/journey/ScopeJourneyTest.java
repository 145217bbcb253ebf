package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.selection.Selection;
import org.testfx.api.FxRobot;

/// Asking about a part of a book: up to the page one is on, and some chapters; the part is shown and nothing else is read.
class ScopeJourneyTest extends WithWindow {
    private static final int PAGES = 12;
    private static final int FACT_PAGE = 9;

    @Test
    void asksUpToThePageAndChapters(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), PAGES, FACT_PAGE));
        TestWindow.onFx(() -> window.model().reader().goToPage(5));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 5);
        robot.clickOn("#scope-button");
        robot.clickOn("#scope-up-to-here");
        assertEquals(new Scope.UpToPage(5), book.conversation().scope().scopeProperty().get());
        window.screenshot("70-scope-up-to-page");
        robot.push(KeyCode.ESCAPE);
        ExchangeViewModel before = window.ask(robot, book, TestBook.QUESTION);
        assertEquals(ExchangeState.NOT_FOUND, before.stateProperty().get());
        assertTrue(before.evidence().stream().allMatch(evidence -> evidence.page() <= 5));
        assertTrue(before.answer().orElseThrow().nearest().isEmpty());
        chooseChapter(robot, FACT_PAGE);
        ExchangeViewModel inChapter = window.ask(robot, book, TestBook.QUESTION);
        assertTrue(inChapter.textProperty().get().contains("third stair"));
        assertEquals(List.of(FACT_PAGE), inChapter.evidence().stream().map(one -> one.page()).distinct().toList());
        window.awaitPage();
        window.screenshot("71-scope-chapter");
        robot.clickOn("#scope-button");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("72-scope-chapter-dark-japanese");
    }

    @Test
    void asksAboutTheSelection(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), PAGES, FACT_PAGE));
        Document document = book.documentProperty().get();
        int fact = document.text().indexOf("brass key");
        TestWindow.onFx(() -> window.model().reader().select(Optional.of(new Selection(document, fact, fact + 9))));
        TestWindow.onFx(() -> window.model().reader().goToPage(FACT_PAGE));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        robot.clickOn("#ask-selection");
        assertEquals(new Scope.Selection(new TextRange(fact, fact + 9), "brass key"),
                book.conversation().scope().scopeProperty().get());
        window.awaitPage();
        window.screenshot("73-scope-selection");
        ExchangeViewModel answered = window.ask(robot, book, TestBook.QUESTION);
        assertTrue(answered.textProperty().get().contains("third stair"));
        assertEquals(1, answered.answer().orElseThrow().consulted().chunks());
        TestWindow.onFx(() -> window.model().reader().select(Optional.empty()));
        robot.clickOn("#scope-clear");
        assertEquals(Scope.WHOLE, book.conversation().scope().scopeProperty().get());
        TestWindow.onFx(() -> window.model().reader().selectAll());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(book.conversation().scope().scopeProperty().get() instanceof Scope.Selection);
    }

    @SuppressWarnings("unchecked")
    private void chooseChapter(FxRobot robot, int chapter) {
        robot.clickOn("#scope-button");
        ListView<Section> chapters = robot.lookup("#scope-sections").queryAs(ListView.class);
        Section wanted = chapters.getItems().get(chapter - 1);
        assertEquals("Chapter " + chapter, wanted.title());
        TestWindow.onFx(() -> {
            chapters.requestFocus();
            chapters.getSelectionModel().select(wanted);
        });
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> window.model().desk().selectedProperty().get().conversation().scope()
                .scopeProperty().get().equals(new Scope.Sections(List.of(wanted))));
        robot.push(KeyCode.ESCAPE);
    }
}
