package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Before the first question the panel tells what the document is about, and what it answers.
class OverviewJourneyTest extends WithWindow {
    private static final String KEEPER = "Maud Ellery was the keeper and captain of the old lighthouse of the island.";

    private List<Button> buttons(FxRobot robot, String style) {
        return List.copyOf(robot.lookup(style).queryAllAs(Button.class));
    }

    private DocumentViewModel open() throws Exception {
        Path file = home.resolve("lighthouse.txt");
        Files.writeString(file,
                KEEPER + "\n\nThe harbour is a place where the fishermen of the town keep their boats in winter. "
                        + "The hills of the island were green and wet in the spring of the year.\n\n"
                        + "Everybody asked Maud Ellery for help. Nobody found Maud Ellery at home in summer.\n");
        DocumentViewModel book = window.open(file);
        TestWindow.await(() -> book.conversation().overviewProperty().get() != null);
        return book;
    }

    @Test
    void sentencesLeadToTheirPlacesAndQuestionsAreAsked(FxRobot robot) throws Exception {
        DocumentViewModel book = open();
        TestWindow.await(() -> !buttons(robot, ".overview-sentence").isEmpty());
        assertEquals("lighthouse", robot.lookup(".overview-title").queryLabeled().getText());
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.theme(theme);
            window.language(theme == Theme.LIGHT ? Locale.ENGLISH : Locale.JAPANESE);
            window.screenshot(theme == Theme.LIGHT ? "92-overview-light" : "92-overview-dark-japanese");
            TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        }
        Button sentence = buttons(robot, ".overview-sentence").stream().filter(one -> one.getText().equals(KEEPER))
                .findFirst().orElseThrow();
        TestWindow.onFx(sentence::fire);
        TestWindow.await(() -> !window.model().reader().highlightsProperty().get().isEmpty());
        Button question = buttons(robot, ".overview-question").getFirst();
        assertEquals("Who was Maud Ellery?", question.getText());
        TestWindow.onFx(question::fire);
        TestWindow.await(() -> !book.conversation().exchanges().isEmpty()
                && book.conversation().exchanges().getFirst().stateProperty().get().isFinal());
        assertEquals(question.getText(), book.conversation().exchanges().getFirst().question());
        assertTrue(buttons(robot, ".overview-question").stream().noneMatch(Button::isHover));
    }
}
