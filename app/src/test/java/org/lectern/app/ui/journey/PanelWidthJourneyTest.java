package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// However long the titles are, the conversation stays in its panel, and a question about several documents can be typed at once.
class PanelWidthJourneyTest extends WithWindow {
    private static final String LONG = "Proceedings of the Twenty-Seventh International Symposium on the Maintenance of "
            + "Lighthouses, Beacons and Other Aids to Navigation along Northern Coasts, with an Appendix of Tables";
    private static final String OTHER_FACT = "The miller of Kirkholm buried the silver bell beside the mill pond.";

    @Test
    void staysInItsPanel(FxRobot robot) throws IOException {
        DocumentViewModel book = window
                .open(TestBook.writeTitled(home.resolve("a.pdf"), LONG, 3, 2, TestBook.FACT));
        window.open(TestBook.writeTitled(home.resolve("b.pdf"), LONG.replace(' ', '_'), 3, 2, OTHER_FACT));
        TestWindow.onFx(() -> window.stage().getScene().lookup("#documents").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.clickOn("#ask-together");
        TestWindow.await(() -> book.conversation().scope().alsoAsked().size() == 1);
        TestWindow.onFx(() -> assertEquals("ask-field", window.stage().getScene().getFocusOwner().getId()));
        isInside("together");
        robot.write("Where did the miller of Kirkholm bury the silver bell?", 0).push(KeyCode.ENTER);
        TestWindow.await(() -> !book.conversation().exchanges().isEmpty()
                && book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        isInside("answered");
        window.screenshot("130-long-titles-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        robot.clickOn("#scope-button");
        isInside("choice");
        window.screenshot("131-long-titles-dark-japanese");
        window.textSize(150);
        isInside("large");
        TestWindow.onFx(() -> window.stage().setWidth(1000));
        isInside("small");
        window.screenshot("132-long-titles-small-dark-japanese");
    }

    private void isInside(String when) {
        List<String> wide = new ArrayList<>();
        TestWindow.onFx(() -> {
            Parent panel = (Parent) window.stage().getScene().lookup(".conversation");
            walk(panel, panel, wide);
        });
        assertEquals(List.of(), wide, when);
    }

    private static void walk(Node panel, Parent parent, List<String> wide) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                double left = node.localToScene(node.getLayoutBounds()).getMinX();
                double right = node.localToScene(node.getLayoutBounds()).getMaxX();
                double from = panel.localToScene(panel.getLayoutBounds()).getMinX();
                double to = panel.localToScene(panel.getLayoutBounds()).getMaxX();
                if (left < from - 1 || right > to + 1) {
                    wide.add(node + " " + left + "–" + right + " of " + from + "–" + to);
                }
                if (node instanceof Parent inner) {
                    walk(panel, inner, wide);
                }
            }
        }
    }
}
