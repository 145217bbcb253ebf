package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.Answer;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.start.AppWiring;
import org.lectern.app.testing.Documents;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.GatedEngine;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole way with the delivered model: drop a book of 60 pages, ask, see the passages on the pages.
@ExtendWith(ApplicationExtension.class)
class RealEngineJourneyTest {
    private static final int PAGES = 60;
    private static final int FACT_PAGE = 37;
    private static final String ANSWER = "48213";
    private static final String FACT = "The pass key is 48213. Remember it. 48213 is the pass key.";
    private static final String QUESTION = "What is the pass key?";

    @TempDir
    Path home;

    private TestWindow window;

    private volatile boolean gated;

    @Start
    void start(Stage stage) throws InferenceException {
        FocusEngine engine = AppWiring
                .with(new AppDirectories(home, Path.of("target", "engine-cache")), new ImmediateTaskRunner())
                .modelOpener().openOver(home.resolve("studies"), new ModelChoice(Optional.empty(), Optional.empty()));
        GatedEngine held = new GatedEngine(engine);
        window = TestWindow.show(stage, home, () -> gated ? held : engine, Optional.empty());
    }

    @Test
    void marksThePassageThatHoldsTheAnswer(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), PAGES, FACT_PAGE, FACT));
        ExchangeViewModel exchange = ask(robot, book);
        window.awaitPage();
        window.screenshot("30-real-engine");
        assertTrue(exchange.textProperty().get().contains(ANSWER), exchange.textProperty().get());
        List<PageRegion> answers = answerRegions(book.documentProperty().get());
        TestWindow.await(() -> answers.stream()
                .anyMatch(region -> Marks.cover(window.stage().getScene(), region, scale())
                        && Marks.isInView(window.stage().getScene(), region, scale())));
        assertTellsWhatTookPart(robot, exchange.answer().orElseThrow());
        double sum = exchange.answer().orElseThrow().consulted().shares().stream().mapToDouble(Double::doubleValue)
                .sum();
        assertEquals(1, sum, 1e-3);
    }

    @Test
    void stopsHalfWayAndAnswersFromThePartAndThenTheWhole(FxRobot robot) throws IOException {
        gated = true;
        window.drop(TestBook.write(home.resolve("book.pdf"), PAGES, FACT_PAGE, FACT));
        DocumentViewModel book = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STUDYING && book.doneProperty().get() > 0);
        robot.clickOn("#study-button");
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STOPPED);
        assertTrue(ask(robot, book).isPartial());
        robot.clickOn("#study-button");
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        ExchangeViewModel whole = ask(robot, book);
        assertFalse(whole.isPartial());
        assertTrue(whole.textProperty().get().contains(ANSWER), whole.textProperty().get());
    }

    private static void assertTellsWhatTookPart(FxRobot robot, Answer answer) {
        assertTrue(answer.consulted().read() > 0 && answer.consulted().read() <= answer.consulted().chunks(),
                answer.toString());
        String details = robot.lookup(".details").queryLabeled().getText();
        assertTrue(
                details.startsWith(
                        answer.consulted().chunks() + " passages ranked, " + answer.consulted().read() + " read · "),
                details);
    }

    private static List<PageRegion> answerRegions(Document document) {
        return Pattern.compile(ANSWER).matcher(document.text()).results()
                .map(found -> new TextRange(found.start(), found.end()))
                .flatMap(span -> Documents.rectangles(document, span).stream()).toList();
    }

    private static ExchangeViewModel ask(FxRobot robot, DocumentViewModel book) {
        int before = book.conversation().exchanges().size();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        TestWindow.onFx(() -> book.conversation().questionProperty().set(QUESTION.replace("?", "")));
        robot.push(KeyCode.END);
        robot.write("?", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> book.conversation().exchanges().size() > before
                && book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        return book.conversation().exchanges().getLast();
    }

    private double scale() {
        return window.model().reader().arrangement().layoutBinding().get().scale();
    }
}
