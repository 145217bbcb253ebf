package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A name that runs from right to left and is longer than any line leaves the window whole: JavaFX fails to break such lines.
@ExtendWith(ApplicationExtension.class)
class RightToLeftNamesJourneyTest {
    private static final String NAME = "دليل شامل وطويل جدا عن تاريخ الطب العربي في العصور الوسطى وما بعدها مع ملاحق";

    @TempDir
    private Path home;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.empty());
    }

    @Test
    void aLongNameLeavesTheWindowWhole(FxRobot robot) throws IOException {
        Path file = Files.writeString(home.resolve(NAME + ".txt"),
                "ولد الطبيب في مدينة قرطبة وعاش فيها زمنا طويلا. ".repeat(60));
        TestWindow.onFx(() -> window.model().open(List.of(file)));
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null
                && window.model().desk().selectedProperty().get().documentProperty().get() != null);
        TestWindow.await(() -> robot.lookup(".conversation").tryQuery().isPresent());
        Bounds talk = TestWindow.told(() -> {
            var node = robot.lookup(".conversation").query();
            return node.localToScene(node.getLayoutBounds());
        });
        double width = window.stage().getScene().getWidth();
        assertTrue(talk.getWidth() > 250 && talk.getMaxX() <= width + 1, () -> talk + " of " + width);
        window.screenshot("199-long-arabic-name-light");
        window.theme(Theme.DARK);
        window.screenshot("199-long-arabic-name-dark");
    }
}
