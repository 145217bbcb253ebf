package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// The comments that a file already has are listed where one looks for words, lead to their places, and can be found.
class CommentsJourneyTest extends WithWindow {
    private Path commented() {
        var pdf = new RawPdf(595, 842);
        pdf.page(RawPdf.lines(List.of("The bridge was built in 1904.")),
                "/Annots [<< /Type /Annot /Subtype /Highlight /Rect [60 775 300 790] /QuadPoints [60 790 300 790 60 777 300 777] "
                        + "/T (Ada) /Contents (Is this year right?) >>]");
        return pdf.page(RawPdf.lines(List.of("It was painted red.")),
                "/Annots [<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (Ask the mayor.) >>]")
                .save(home.resolve("commented.pdf"));
    }

    @Test
    void areListedAndFound(FxRobot robot) {
        DocumentViewModel book = window.open(commented());
        window.awaitPage();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TestWindow.await(() -> window.model().find().hits().size() == 2);
        assertEquals("2 comments in this file", robot.lookup(".find-count").queryAs(Label.class).getText());
        TestWindow.await(() -> told(robot).equals(
                Set.of("p. 1, 1 place", "p. 1 · comment by Ada: Is this year right?", "p. 2, 1 place",
                        "p. 2 · comment: Ask the mayor.")));
        assertNull(window.stage().getScene().lookup(".found-text"), "nothing is looked for yet");
        window.screenshot("152-comments-listed");
        robot.write("MAYOR");
        TestWindow.await(() -> window.model().find().doneProperty().get());
        assertEquals(1, window.model().find().hits().size());
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
        window.screenshot("153-comment-found");
        TestWindow.onFx(() -> window.model().desk().close(book));
    }

    private static Set<String> told(FxRobot robot) {
        return robot.lookup("#find-hits .tree-cell").queryAll().stream().map(cell -> (TreeCell<?>) cell)
                .filter(cell -> !cell.isEmpty()).map(Node::getAccessibleText).collect(Collectors.toSet());
    }
}
