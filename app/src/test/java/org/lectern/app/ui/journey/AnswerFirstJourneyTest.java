package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.Answers;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.evidence.EvidenceCard;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// The answer is what is seen first; its evidence is smaller, one card of it open, the others one line until they are opened; figures
/// are told to those who ask.
class AnswerFirstJourneyTest extends WithWindow {
    private static final int LONG = 160; // characters, more than a line

    private DocumentViewModel book;

    @BeforeEach
    void open() throws IOException {
        book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 8, 5));
    }

    @Test
    void theAnswerIsLargerThanItsEvidence(FxRobot robot) throws LibraryException {
        answerWithThreePassages();
        TestWindow.await(() -> cards(robot).size() == 3);
        double answer = robot.lookup(".exchange .answer .words").queryAs(Text.class).getFont().getSize();
        double quote = robot.lookup(".evidence-card .quote").queryAs(Label.class).getFont().getSize();
        assertTrue(answer >= 1.2 * quote, answer + " and " + quote);
        List<EvidenceCard> cards = cards(robot);
        assertTrue(cards.getFirst().isOpen());
        assertFalse(cards.get(1).isOpen());
        assertTrue(cards.get(1).getHeight() < 45, cards.get(1).getHeight() + " high");
        assertEquals("p. 5 · strong · quoted", where(cards.getFirst()));
        String seen = cards.stream().flatMap(card -> card.lookupAll(".label").stream()).map(Labeled.class::cast)
                .map(Labeled::getText).collect(Collectors.joining("\n"));
        assertFalse(seen.contains("%"), seen);
        window.screenshot("180-answer-first-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("181-answer-first-dark-japanese");
        window.language(Locale.ENGLISH);
        robot.clickOn(cards.get(1));
        TestWindow.await(() -> cards.get(1).isOpen());
        assertTrue(cards.get(1).getHeight() > 60);
        robot.clickOn(robot.from(cards.get(1)).lookup(".fold").<Node>query());
        assertFalse(cards.get(1).isOpen());
        TestWindow.onFx(cards.get(1)::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertTrue(cards.get(1).isOpen());
        robot.push(KeyCode.LEFT);
        assertFalse(cards.get(1).isOpen());
        assertFalse(robot.lookup(".details").query().isVisible());
        robot.clickOn(".details-toggle");
        String details = robot.lookup(".details").queryLabeled().getText();
        assertTrue(details.contains("[1] Passage ") && details.contains("%"), details);
        window.screenshot("182-answer-details-dark");
    }

    @Test
    void nearestPassagesSayOnlyWhereTheyStand(FxRobot robot) throws LibraryException {
        answer(Grounding.NOT_FOUND, List.of());
        TestWindow.await(() -> cards(robot).size() == 3);
        assertEquals("p. 5", where(cards(robot).getFirst()));
        cards(robot).stream().skip(1)
                .forEach(card -> assertTrue(card.getHeight() < 45, "one line: " + card.getHeight()));
        assertTrue(robot.lookup(".strength").tryQuery().isEmpty());
        var kinds = robot.lookup(".evidence-list").queryParent().getChildrenUnmodifiable().stream()
                .map(Node::getStyleClass).filter(card -> card.contains("evidence-card") || card.contains("found-card"))
                .map(card -> card.contains("found-card")).toList();
        assertEquals(List.of(false, false, false, true), kinds, "what was read comes before what was searched");
        window.screenshot("185-not-found-light");
    }

    private void answerWithThreePassages() throws LibraryException {
        answer(Grounding.QUOTED, List.of(new Statement(TestBook.FACT, List.of(1))));
    }

    private void answer(Grounding grounding, List<Statement> statements) throws LibraryException {
        Document document = book.documentProperty().get();
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.model().library().isIdle());
        var made = Answers.of(TestBook.QUESTION, QuestionKind.FACT, grounding, List.of(), statements,
                Answers.evidence(document, 1, TestBook.FACT),
                Answers.evidence(document, 2, document.text().strip().substring(0, LONG)),
                Answers.evidence(document, 3, "talked about the price of barley."));
        var near = new NearPassage("Chapter 1", made.evidence().getLast().place(), false);
        var answer = new Answer(made.question(), made.understoodAs(), made.scope(), made.kind(), grounding,
                made.probability(), made.remarks(), statements, made.finish(), made.evidence(),
                grounding == Grounding.NOT_FOUND ? List.of(near) : List.of(), made.consulted(), made.receipts());
        try (Library library = Library.open(home.resolve("library"), aside -> fail("set aside: " + aside))) {
            library.keep(document.id(), answer, Instant.now());
        }
        book = window.open(book.file());
    }

    private static List<EvidenceCard> cards(FxRobot robot) {
        return robot.lookup(".evidence-card").queryAll().stream().map(EvidenceCard.class::cast).toList();
    }

    private static String where(Node card) {
        return ((Label) card.lookup(".where")).getText();
    }

    @Test
    void theQuestionGrowsToSixLines(FxRobot robot) {
        TextArea field = robot.lookup("#ask-field").queryAs(TextArea.class);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        double one = field.getHeight();
        assertTrue(one < 45, one + " for one line");
        robot.write("Where did the keeper", 0).push(KeyCode.SHIFT, KeyCode.ENTER).write("hide it?", 0);
        assertEquals("Where did the keeper\nhide it?", book.conversation().questionProperty().get());
        TestWindow.await(() -> field.getHeight() > one + 10);
        double two = field.getHeight();
        TestWindow.onFx(() -> field.setText("Where did the lighthouse keeper hide the key? ".repeat(3).strip()));
        TestWindow.await(() -> field.getHeight() > two + 10);
        window.screenshot("183-long-question-light");
        TestWindow.onFx(() -> field.setText("Where did the lighthouse keeper hide the key? ".repeat(40).strip()));
        TestWindow.await(() -> field.getHeight() > one + 5 * (two - one) - 8);
        assertTrue(field.getHeight() < one + 6 * (two - one), field.getHeight() + ", one line " + one + ", two " + two);
        window.screenshot("184-longest-question-light");
        TestWindow.onFx(() -> field.setText(TestBook.QUESTION));
        robot.push(KeyCode.TAB);
        TestWindow.await(() -> !field.isFocused());
        assertEquals(TestBook.QUESTION, field.getText(), "Tab goes on");
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.ENTER);
        TestWindow.await(() -> book.conversation().exchanges().size() == 1);
        TestWindow.await(() -> Math.abs(field.getHeight() - one) < 1);
    }
}
