package org.lectern.app.ui.journey;

import org.lectern.app.testing.Answers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.inference.api.FinishReason;
import org.testfx.api.FxRobot;

/// What is done with a conversation: change a question and ask again, copy, save, highlight, find it again.
class ConversationJourneyTest extends WithWindow {
    private static final String OTHER = "Which lighthouse keeper repaired the wooden bridge?";

    private DocumentViewModel book;

    @BeforeEach
    void openAndAsk(FxRobot robot) throws IOException {
        book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 8, 5));
        window.ask(robot, book, TestBook.QUESTION);
    }

    @Test
    void aQuestionIsChangedAndAskedAgain(FxRobot robot) {
        robot.clickOn(".edit");
        assertEquals(TestBook.QUESTION, book.conversation().questionProperty().get());
        TestWindow.onFx(() -> book.conversation().questionProperty().set(OTHER));
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> book.conversation().exchanges().size() == 2 && last().stateProperty().get().isFinal());
        assertEquals(OTHER, last().question());
        TestWindow.onFx(() -> book.conversation().questionProperty().set("Where was it kept?"));
        window.screenshot("75-conversation-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("76-conversation-dark-japanese");
    }

    @Test
    void aCitationTellsWhatRestsOnIt(FxRobot robot) {
        TestWindow.onFx(() -> robot.lookup(".evidence-card").query().requestFocus());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> robot.lookup(".receipt .verdict").tryQuery().isPresent());
        Label verdict = robot.lookup(".receipt .verdict").queryAs(Label.class);
        assertEquals("The answer rests on this passage.", verdict.getText());
        TestWindow.await(verdict::isFocused);
        assertEquals("The answer rests on this passage. Without this sentence the answer is more than 1,000 times less "
                + "likely. Without it: not found. From this sentence alone it is as likely. From it alone: the same "
                + "answer.", verdict.getAccessibleText());
        window.screenshot("79-receipt-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("79-receipt-dark-japanese");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        assertFalse(book.conversation().answeringProperty().get());
        assertEquals(1, book.conversation().exchanges().size());
    }

    @Test
    void theWholeAnswerIsCheckedByKeyboardAndCanBeStopped(FxRobot robot) throws IOException {
        engine.holdChecks(true);
        TestWindow.onFx(() -> robot.lookup(".check-answer").query().requestFocus());
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> robot.lookup(".stop-checking").query().isFocused());
        assertEquals("Checking sentence 1 of 1 …", robot.lookup(".check-progress").queryAs(Label.class).getText());
        window.screenshot("92-checking-light");
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> !book.conversation().answeringProperty().get());
        TestWindow.await(() -> robot.lookup(".check-answer").query().isFocused());
        assertFalse(robot.lookup(".check-summary").query().isVisible());
        engine.holdChecks(false);
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> robot.lookup(".receipt .verdict").tryQuery().isPresent());
        TestWindow.await(() -> robot.lookup(".check-summary").query().isFocused());
        assertEquals("Checked: the answer rests on 1 of 1 cited sentence.",
                robot.lookup(".check-summary").queryAs(Label.class).getText());
        assertFalse(robot.lookup(".check-answer").query().isVisible());
        window.screenshot("93-checked-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("93-checked-dark-japanese");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        window.language(Locale.ENGLISH);
        robot.clickOn("#copy-answer");
        String[] copied = new String[1];
        TestWindow.onFx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0]
                .contains("  \n  Without this sentence the answer is more than 1,000 times less likely. From it "
                        + "alone: the same answer."),
                copied[0]);
        assertTrue(noteOfTheCopy().contains("\nWithout this sentence the answer is more than"), noteOfTheCopy());
        TestWindow.onFx(() -> window.model().desk().close(book));
        book = window.open(book.file());
        TestWindow.await(() -> robot.lookup(".check-summary").tryQuery().filter(Node::isVisible).isPresent());
        assertEquals("The answer rests on this passage.",
                robot.lookup(".receipt .verdict").queryAs(Label.class).getText(), "it comes back with the answer");
    }

    private String noteOfTheCopy() throws IOException {
        Path copy = home.resolve("checked.pdf");
        TestWindow.onFx(() -> window.model().exports().highlights(book.documentProperty().get(), book.password(),
                book.conversation().exchanges(), window.model().settings().language(), copy));
        TestWindow.await(() -> copy.equals(window.model().exports().writtenProperty().get()));
        try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
            return pdf.getPage(4).getAnnotations().getFirst().getContents();
        }
    }

    @Test
    void aPassageIsLeftOut(FxRobot robot) {
        String left = book.conversation().exchanges().getFirst().evidence().getFirst().quote();
        TestWindow.onFx(() -> robot.lookup(".receipt .ask-without").queryAs(Button.class).fire());
        TestWindow.await(() -> book.conversation().exchanges().size() == 2 && last().stateProperty().get().isFinal());
        assertEquals(TestBook.QUESTION, last().question());
        assertTrue(last().evidence().stream().noneMatch(one -> one.quote().equals(left)), last().evidence().toString());
        String named = robot.lookup(".asked-scope").queryAs(Label.class).getText();
        assertTrue(named.startsWith("Asked about: Whole document without “" + left.substring(0, 30)), named);
        window.screenshot("94-without-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("94-without-dark-japanese");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
    }

    @Test
    void aFollowUpIsCompletedInSight(FxRobot robot) throws LibraryException {
        TestWindow.onFx(() -> window.model().desk().close(book));
        try (Library library = Library.open(home.resolve("library"), aside -> fail("set aside: " + aside))) {
            library.keep(book.documentProperty().get().id(), Answers.fact("Who kept the light?",
                    "Maud Ellery", FinishReason.END),
                    Instant.now());
        }
        book = window.open(book.file());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("When did she retire?", 0);
        TestWindow.await(() -> robot.lookup(".meant").query().isVisible());
        window.screenshot("74-follow-up");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> last().stateProperty().get().isFinal() && last().question().contains("retire"));
        assertEquals("When did she retire?", last().question());
        assertEquals("Understood as: When did Maud Ellery retire?",
                robot.lookup(".understood > .label").queryAs(Label.class).getText());
        window.screenshot("74-understood");
        robot.clickOn(".as-typed");
        TestWindow.await(() -> book.conversation().exchanges().size() == 4 && last().stateProperty().get().isFinal());
        assertEquals(List.of("When did she retire?", Optional.empty()),
                List.of(last().question(), last().understoodAs()));
    }

    @Test
    void theAnswerIsCopiedAndTheConversationSaved(FxRobot robot) throws IOException {
        robot.clickOn("#copy-answer");
        String[] copied = new String[1];
        TestWindow.onFx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("**" + TestBook.QUESTION + "**\n"), copied[0]);
        assertTrue(copied[0].contains("- \\[1] Page 5, Chapter 5: “" + TestBook.FACT), copied[0]);
        Path markdown = home.resolve("questions.md");
        TestWindow.onFx(() -> window.model().exports().markdown(book.documentProperty().get(), "Book",
                book.conversation().exchanges(), window.model().settings().language(), markdown));
        TestWindow.await(() -> markdown.equals(window.model().exports().writtenProperty().get()));
        assertTrue(Files.readString(markdown).startsWith("# Questions about “Book”\n\n## Where did"));
        Path highlighted = home.resolve("highlighted.pdf");
        TestWindow.onFx(() -> window.model().exports().highlights(book.documentProperty().get(), book.password(),
                book.conversation().exchanges(), window.model().settings().language(), highlighted));
        TestWindow.await(() -> highlighted.equals(window.model().exports().writtenProperty().get()));
        DocumentViewModel copy = window.open(highlighted);
        TestWindow.onFx(() -> window.model().reader().goToPage(5));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 5);
        window.awaitPage();
        window.screenshot("77-highlighted-copy");
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        Path nowhere = home.resolve("no").resolve("folder.md");
        TestWindow.onFx(() -> window.model().exports().markdown(book.documentProperty().get(), "Book",
                book.conversation().exchanges(), window.model().settings().language(), nowhere));
        TestWindow.await(() -> !window.model().errors().notices().isEmpty());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aQuestionIsFoundAgain(FxRobot robot) {
        window.ask(robot, book, OTHER);
        window.ask(robot, book, "Who sold wool at the market in the evening?");
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.model().library().isIdle());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("brass key", 0);
        TestWindow.await(() -> window.model().search().doneProperty().get()
                && window.model().search().hits().size() == 2);
        window.screenshot("78-question-found");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null
                && window.model().desk().selectedProperty().get().conversation().soughtProperty().get() != null);
        book = window.model().desk().selectedProperty().get();
        assertEquals(TestBook.QUESTION, book.conversation().soughtProperty().get().question());
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 5);
        window.awaitPage();
        window.screenshot("79-question-reopened");
    }

    private ExchangeViewModel last() {
        return List.copyOf(book.conversation().exchanges()).getLast();
    }
}
