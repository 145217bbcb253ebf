package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.conversation.ConversationMarkdown;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A book without pages: read, asked, and led to the marked sentence.
class FlowJourneyTest extends WithWindow {
    private DocumentViewModel open() {
        return window.open(TestNovel.write(home.resolve("novel.epub")));
    }

    @Test
    void leadsToTheSentenceInItsChapter() {
        DocumentViewModel book = open();
        assertEquals(TestNovel.TITLE, book.titleProperty().get());
        window.screenshot("50-flow-light");
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> book.conversation().followedProperty().get() != null);
        assertEquals(TestNovel.PART, window.model().reader().pageProperty().get());
        TestWindow.await(this::markIsInView);
        window.screenshot("51-flow-answer-light");
        window.theme(Theme.DARK);
        window.screenshot("52-flow-answer-dark");
        window.language(Locale.JAPANESE);
        TestWindow.onFx(() -> window.model().reader().arrangement().zoomTo(1.5));
        window.screenshot("53-flow-zoomed-dark-japanese");
        window.language(Locale.ENGLISH);
        String card = new ConversationMarkdown(book.documentProperty().get(), window.model().settings().language())
                .of(book.conversation().currentProperty().get());
        assertTrue(card.contains("[1] " + TestNovel.CHAPTER + ": “"), card);
    }

    @Test
    void turnsItsPartsByKeys(FxRobot robot) {
        open();
        TestWindow.onFx(() -> window.stage().getScene().lookup(".flow").requestFocus());
        for (int i = 0; i < 40 && window.model().reader().pageProperty().get() < 2; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        assertEquals(2, window.model().reader().pageProperty().get());
        robot.push(KeyCode.PAGE_UP);
        assertEquals(1, window.model().reader().pageProperty().get());
        window.screenshot("54-flow-end-of-part");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(2, window.model().reader().pageProperty().get());
        window.drop(home.resolve("novel.epub"));
        assertEquals(2, window.model().reader().pageProperty().get());
    }

    @Test
    void beginsWhereTheWordsBegin() throws IOException {
        window.open(TestNovel.writeWithCover(home.resolve("covered.epub")));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
    }

    @Test
    void showsWhatIsWrittenFromRightToLeft() throws IOException {
        String sentence = "فتح الحارس الباب القديم ودخل إلى البيت ثم وضع المفتاح النحاسي تحت الدرجة الثالثة. ";
        String sea = "كان البحر هادئا في تلك الليلة وكانت السفن الكبيرة تنام قرب الميناء حتى طلع الفجر. ";
        Path file = Files.writeString(home.resolve("story.txt"),
                sentence + "\n\n" + (sea.repeat(4) + "\n\n").repeat(20));
        DocumentViewModel book = window.open(file);
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set("أين وضع الحارس المفتاح النحاسي القديم ثم أين ذهب بعد ذلك؟");
            book.conversation().ask();
        });
        TestWindow.await(() -> book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        ExchangeViewModel asked = book.conversation().exchanges().getLast();
        TestWindow.onFx(() -> book.conversation().visit(asked, asked.answer().orElseThrow().nearest().getFirst()));
        window.screenshot("55-flow-right-to-left");
        for (int width : List.of(930, 1440, 1000)) {
            TestWindow.onFx(() -> window.stage().setWidth(width));
        }
        window.screenshot("56-flow-right-to-left-narrow");
        assertEquals(List.of(), window.model().errors().notices());
    }

    private boolean markIsInView() {
        Node view = window.stage().getScene().lookup(".flow-area");
        Bounds visible = view.localToScene(view.getBoundsInLocal());
        return window.stage().getScene().getRoot().lookupAll(".highlight").stream()
                .map(mark -> mark.localToScene(mark.getBoundsInLocal()))
                .anyMatch(mark -> mark.getWidth() > 0 && visible.contains(mark));
    }
}
