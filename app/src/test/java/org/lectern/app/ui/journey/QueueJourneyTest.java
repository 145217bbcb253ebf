package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A question that is sent while the model is busy waits, says so, and is not lost with the program.
class QueueJourneyTest extends WithWindow {
    private static final String SECOND = "Who counted the boats in the bay?";
    private static final String THIRD = "What did the council sell at the market?";

    private final FakeEngine free = FakeEngine.unhindered();

    QueueJourneyTest() {
        super(FakeEngine.held());
    }

    private void send(FxRobot robot, String question) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write(question, 0).push(KeyCode.ENTER);
    }

    private static List<String> questions(DocumentViewModel book) {
        return book.conversation().exchanges().stream().map(ExchangeViewModel::question).toList();
    }

    private static List<ExchangeState> states(DocumentViewModel book) {
        return book.conversation().exchanges().stream().map(one -> one.stateProperty().get()).toList();
    }

    private boolean says(String words) {
        return window.stage().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node.isVisible() && node instanceof Labeled label && words.equals(label.getText()));
    }

    @Test
    void waitsForTheAnswerBeforeIt(FxRobot robot) throws IOException {
        Path file = TestBook.write(home.resolve("book.pdf"), 3, 2);
        engine.allowAll();
        DocumentViewModel book = window.open(file);
        engine.holdAnswers();
        send(robot, TestBook.QUESTION);
        TestWindow.await(() -> states(book).equals(List.of(ExchangeState.STREAMING)));
        send(robot, SECOND);
        assertEquals("", book.conversation().questionProperty().get());
        send(robot, THIRD);
        assertEquals(List.of(ExchangeState.STREAMING, ExchangeState.QUEUED, ExchangeState.QUEUED), states(book));
        assertTrue(says("Waits for the answer before it."));
        window.screenshot("136-queued-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("137-queued-dark-japanese");
        window.language(Locale.ENGLISH);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        afterAKill(file);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> states(book)
                .equals(List.of(ExchangeState.STOPPED, ExchangeState.STREAMING, ExchangeState.QUEUED)));
        TestWindow.onFx(() -> window.stage().getScene().getRoot().lookupAll(".queued .button").stream()
                .filter(node -> node.getParent().isVisible()).findFirst().orElseThrow().requestFocus());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(ExchangeState.STOPPED, ExchangeState.STREAMING, ExchangeState.STOPPED), states(book));
    }

    // What another start finds on the disk now, while the first one goes on as if it were stopped at this moment.
    private void afterAKill(Path file) {
        TestWindow[] other = new TestWindow[1];
        TestWindow.onFx(() -> other[0] = TestWindow.show(new Stage(), home, () -> free, Optional.empty()));
        DocumentViewModel again = other[0].open(file);
        assertEquals(List.of(TestBook.QUESTION, SECOND, THIRD), questions(again));
        assertEquals(List.of(ExchangeState.STOPPED, ExchangeState.STOPPED, ExchangeState.STOPPED), states(again));
        other[0].screenshot("138-queued-after-a-kill");
        TestWindow.onFx(() -> again.conversation().askAgain(again.conversation().exchanges().getFirst()));
        TestWindow.await(() -> states(again).getLast() == ExchangeState.ANSWERED);
        TestWindow.onFx(() -> {
            other[0].stage().close();
            window.stage().requestFocus();
        });
    }

    @Test
    void waitsForTheStudy(FxRobot robot) throws IOException {
        window.drop(TestBook.write(home.resolve("book.pdf"), 3, 2));
        DocumentViewModel book = window.model().desk().selectedProperty().get();
        send(robot, TestBook.QUESTION);
        assertEquals(List.of(ExchangeState.QUEUED), states(book));
        assertTrue(says("Waits until the first pages are studied."));
        window.screenshot("139-queued-for-the-study");
        engine.allowAll();
        TestWindow.await(() -> states(book).getFirst().isFinal());
        TestWindow.await(() -> states(book).getFirst() != ExchangeState.STOPPED);
    }
}
