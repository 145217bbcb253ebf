package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.Answers;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Every shape of an answer in the window: a remark alone, yes with its sentence, a list, a comparison, a probable fact, nothing found.
class AnswersJourneyTest extends WithWindow {
    private DocumentViewModel book;

    @BeforeEach
    void openWithAnswers() throws IOException, LibraryException {
        book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 8, 5));
        Document document = book.documentProperty().get();
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.model().library().isIdle());
        try (Library library = Library.open(home.resolve("library"), aside -> fail("set aside: " + aside))) {
            for (Answer answer : answers(document)) {
                library.keep(document.id(), answer, Instant.now());
            }
        }
        book = window.open(book.file());
        TestWindow.await(() -> book.conversation().exchanges().size() == 7);
    }

    private static List<Answer> answers(Document document) {
        String fact = TestBook.FACT;
        String wool = "sold wool at the market.";
        String barley = "talked about the price of barley.";
        return List.of(
                Answers.of("Hello, what can you do?", QuestionKind.TALK, Grounding.TOLD,
                        List.of(Remark.of(Saying.HELLO), Remark.of(Saying.ABILITIES)), List.of()),
                Answers.of("Did the keeper hide a key?", QuestionKind.YESNO, Grounding.QUOTED,
                        List.of(Remark.of(Saying.YES)), List.of(new Statement(fact, List.of(1))),
                        Answers.evidence(document, 1, fact)),
                Answers.of("Which goods are named?", QuestionKind.LIST, Grounding.PROBABLE,
                        List.of(Remark.of(Saying.LOOKED_AT, 64, 120)),
                        List.of(new Statement("barley", List.of(1)), new Statement("wool, which is sold at the market "
                                + "by two merchants", List.of(2)), new Statement("a brass key", List.of(3, 1))),
                        Answers.evidence(document, 1, barley), Answers.evidence(document, 2, wool),
                        Answers.evidence(document, 3, fact)),
                Answers.of("What differs between barley and wool?", QuestionKind.COMPARE, Grounding.QUOTED, List.of(),
                        List.of(new Statement("Barley", "They talked about the price of barley.", List.of(1)),
                                new Statement("Wool", "They sold wool at the market.", List.of(2))),
                        Answers.evidence(document, 1, barley), Answers.evidence(document, 2, wool)),
                Answers.of("Where did the keeper of Vardo hide it?", QuestionKind.FACT, Grounding.PROBABLE, List.of(),
                        List.of(new Statement("under the third stair", List.of(1))),
                        Answers.evidence(document, 1, fact)).asked("And where was it hidden?"),
                Answers.of("Was the bridge ever painted?", QuestionKind.YESNO, Grounding.NOT_FOUND,
                        List.of(Remark.of(Saying.TEXT_DOES_NOT_SAY)), List.of(), Answers.evidence(document, 1, wool)),
                Answers.of("Who invented the steam engine?", QuestionKind.FACT, Grounding.NOT_FOUND, List.of(),
                        List.of(), Answers.evidence(document, 1, fact)));
    }

    @Test
    void everyShapeCanBeSeenAndHeard() {
        List<ExchangeViewModel> exchanges = List.copyOf(book.conversation().exchanges());
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.theme(theme);
            window.language(theme == Theme.LIGHT ? Locale.ENGLISH : Locale.JAPANESE);
            for (int i = 0; i < exchanges.size(); i++) {
                ExchangeViewModel exchange = exchanges.get(i);
                TestWindow.onFx(() -> book.conversation().seek(exchange.question()));
                window.screenshot("8" + i + "-answer-" + exchange.answer().orElseThrow().kind().name().toLowerCase(
                        Locale.ROOT) + (theme == Theme.LIGHT ? "-light" : "-dark-japanese"));
                TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
            }
        }
        window.textSize(150);
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        window.screenshot("87-answers-largest-words");
    }

    @Test
    void theLevelsAreToldInWords(FxRobot robot) {
        List<Label> marks = robot.lookup(".grounding").queryAllAs(Label.class).stream().toList();
        assertEquals(List.of("Quoted", "Probably · check the passage", "Quoted", "Probably · check the passage",
                "Not found · nearest passages", "Not found · nearest passages"),
                marks.stream().map(Label::getText).toList());
        assertTrue(marks.getFirst().getTooltip().getText().endsWith("Probability that it is right: 90%."));
        assertTrue(marks.getFirst().getAccessibleText().startsWith("Quoted: It stands in the document"));
    }

    @Test
    void aStatementLeadsToItsOwnPassage(FxRobot robot) {
        ExchangeViewModel list = List.copyOf(book.conversation().exchanges()).get(2);
        TestWindow.onFx(() -> book.conversation().seek(list.question()));
        List<Button> chips = robot.lookup(".answer .citation-chip").queryAllAs(Button.class).stream().toList();
        assertEquals(List.of("1", "1", "2", "1", "3", "1", "2", "1"), chips.stream().map(Button::getText).toList());
        Button third = chips.get(4);
        TestWindow.onFx(third::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals(list.evidence().get(2), book.conversation().followedProperty().get());
        assertTrue(third.getStyleClass().contains("current"));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 5);
        TestWindow.onFx(() -> assertEquals(1, robot.lookup(".evidence-card.current").queryAll().size()));
    }
}
