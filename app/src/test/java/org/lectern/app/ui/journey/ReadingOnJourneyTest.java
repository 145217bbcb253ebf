package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Evidence;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// What is read while the reader reads the answer is told below it, and changes it where it answers better.
class ReadingOnJourneyTest extends WithWindow {
    private DocumentViewModel book;
    private ExchangeViewModel exchange;
    private int passages;

    private void ask(FxRobot robot) throws IOException {
        engine.readFirst(2);
        book = window.open(TestBook.write(home.resolve("book.pdf"), 12, 10));
        exchange = window.ask(robot, book, TestBook.QUESTION);
        passages = exchange.answer().orElseThrow().consulted().chunks();
        assertTrue(passages > 2 + 16, "more than a portion: " + passages);
    }

    private static String shown(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream().filter(Node::isVisible)
                .filter(label -> label.getParent().isVisible() && label.getParent().getParent().isVisible())
                .map(Label::getText).findFirst().orElse("");
    }

    private static String answer(FxRobot robot) {
        return String.join("|", robot.lookup(".answer .words").queryAllAs(Text.class).stream().map(Text::getText)
                .map(String::strip).toList());
    }

    @Test
    void aBetterPlaceChangesTheAnswer(FxRobot robot) throws IOException {
        ask(robot);
        assertEquals(ExchangeState.NOT_FOUND, exchange.stateProperty().get());
        assertFalse(book.conversation().answeringProperty().get());
        assertTrue(answer(robot).startsWith("Not found in 2 of " + passages + " passages ("), answer(robot));
        assertEquals("Reading on: 2 of " + passages + " passages", shown(robot, ".reading-on"));
        assertEquals("", shown(robot, ".better"));
        pictures("90-reading-on");
        engine.allowReading(1);
        TestWindow.await(() -> exchange.furtherProperty().get().read() == 18);
        assertTrue(answer(robot).startsWith("Not found in 18 of " + passages + " passages ("), answer(robot));
        int page = window.model().reader().pageProperty().get();
        engine.allowReading(passages);
        TestWindow.await(() -> !exchange.furtherProperty().get().goesOn());
        assertEquals(ExchangeState.ANSWERED, exchange.stateProperty().get());
        assertEquals("Found a better place", shown(robot, ".better"));
        assertEquals("", shown(robot, ".reading-on"));
        assertEquals(TestBook.FACT, answer(robot));
        List<Evidence> evidence = exchange.evidence();
        assertEquals(evidence.size(), robot.lookup(".evidence-card").queryAll().size());
        assertEquals(evidence.size(), window.model().reader().highlightsProperty().get().size());
        assertEquals(1, window.model().heat().heatProperty().get().marks().get(evidence.getFirst().chunk()));
        assertEquals(page, window.model().reader().pageProperty().get(), "the pages stay where the reader is");
        assertNull(book.conversation().followedProperty().get());
        pictures("91-better-place");
    }

    private void pictures(String name) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.theme(theme);
            window.language(theme == Theme.LIGHT ? Locale.ENGLISH : Locale.JAPANESE);
            window.screenshot(name + (theme == Theme.LIGHT ? "-light" : "-dark-japanese"));
            TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        }
        window.theme(Theme.LIGHT);
        window.language(Locale.ENGLISH);
    }

    @Test
    void itCanBeStopped(FxRobot robot) throws IOException {
        ask(robot);
        Button stop = robot.lookup(".stop-reading-on").queryAs(Button.class);
        TestWindow.onFx(stop::fire);
        TestWindow.await(() -> !exchange.furtherProperty().get().goesOn());
        assertEquals("", shown(robot, ".reading-on"));
        assertTrue(answer(robot).startsWith("Not found in 2 of " + passages), answer(robot));
        assertEquals(ExchangeState.NOT_FOUND, exchange.stateProperty().get());
    }
}
