package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.PageName;
import org.lectern.app.testing.ZipSample;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A journal whose file says that its pages are called i, ii, 127 and 128: they are called so everywhere.
class LabelsJourneyTest extends WithWindow {
    private static final Path JOURNAL = Path.of("src/test/resources/golden/pdf/labels.pdf");

    @Test
    void pagesAreCalledAsTheyArePrinted(FxRobot robot) {
        DocumentViewModel journal = window.open(JOURNAL.toAbsolutePath());
        window.awaitPage();
        assertEquals("i", field(robot).getText());
        goTo(robot, "127", 3);
        assertEquals("127 (3 of 4)", shown(robot));
        window.screenshot("150-printed-page");
        goTo(robot, "#2", 2);
        assertEquals("ii (2 of 4)", shown(robot));
        goTo(robot, "3", 3);
        assertEquals("127", field(robot).getText(), "no page is called so, and it is counted");
        robot.push(KeyCode.CONTROL, KeyCode.G).write("nowhere").push(KeyCode.ENTER);
        assertEquals("127", field(robot).getText());
        window.ask(robot, journal, "Who measured the river Arve?");
        String preview = robot.lookup(".answer .citation-chip").queryAs(Button.class).getTooltip().getText();
        assertTrue(preview.startsWith("Page 127 (3 of 4)"), preview);
        String card = robot.lookup(".evidence-card").query().getAccessibleText();
        assertTrue(card.contains("Page 127 (3 of 4)"), card);
        TestWindow.onFx(() -> journal.conversation().scope().upToHere());
        assertEquals(new Scope.UpToPage(new PageName(3, "127", 4)),
                journal.conversation().scope().scopeProperty().get());
        window.screenshot("151-printed-page-asked");
    }

    @Test
    void aBookKnowsThePagesOfItsPrintedEdition(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        for (int page = 11; page < 31; page++) {
            text.append("<p><span epub:type='pagebreak' title='").append(page).append("'/>")
                    .append("The pilots of harbour ").append(page)
                    .append(" keep a book of every ship that calls. ".repeat(40))
                    .append("</p>");
        }
        Path file = new ZipSample().with("mimetype", "application/epub+zip")
                .with("META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path='o.opf'/></rootfiles></container>")
                .with("o.opf",
                        "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                                + "<spine><itemref idref='a'/></spine></package>")
                .with("a.xhtml", "<html xmlns:epub='x'><body>" + text + "</body></html>")
                .save(home.resolve("book.epub"));
        DocumentViewModel book = window.open(file);
        TestWindow.await(() -> field(robot).getText().equals("11"));
        robot.push(KeyCode.CONTROL, KeyCode.G).write("24").push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageName().label().equals("24"));
        assertEquals("24 (part 1 of 1)", shown(robot));
        window.ask(robot, book, "Which pilots keep a book in harbour 27?");
        String card = robot.lookup(".evidence-card").query().getAccessibleText();
        assertTrue(card.contains(" · p. "), card);
        window.screenshot("154-printed-page-of-a-book");
    }

    private void goTo(FxRobot robot, String typed, int page) {
        robot.push(KeyCode.CONTROL, KeyCode.G).write(typed).push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == page);
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup(".page-number").queryAs(TextField.class);
    }

    private static String shown(FxRobot robot) {
        return field(robot).getText() + " " + robot.lookup(".tools .page-count").queryAs(Label.class).getText();
    }
}
