package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.find.Coverage;
import org.testfx.api.FxRobot;

/// A search in a document that is still being read says how much was searched, and goes on when the rest is there.
class FindWhileReadJourneyTest extends WithWindow {
    private String count() {
        String[] words = new String[1];
        TestWindow.onFx(() -> {
            Label count = (Label) window.stage().getScene().lookup(".find-count");
            words[0] = count.isVisible() ? count.getText() : "";
        });
        return words[0];
    }

    @Test
    void saysHowMuchWasSearched(FxRobot robot) throws IOException {
        Path file = TestBook.write(home.resolve("book.pdf"), 3, 2);
        window.whileNothingIsRead(() -> {
            window.drop(file);
            robot.push(KeyCode.CONTROL, KeyCode.F).write("lighthouse keeper", 0);
            assertEquals("Not searched yet: the document is still being read. The search goes on by itself.", count());
            window.screenshot("141-find-unread-light");
            window.theme(Theme.DARK);
            window.language(Locale.JAPANESE);
            window.screenshot("142-find-unread-dark-japanese");
            window.language(Locale.ENGLISH);
        });
        TestWindow.await(() -> window.model().find().hits().size() == 1);
        TestWindow.await(() -> "1 place".equals(count()) || count().startsWith("1 of"));
    }

    @Test
    void saysThatOnlyTheBeginningWasSearched(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        robot.push(KeyCode.CONTROL, KeyCode.F).write("zebra", 0);
        TestWindow.await(() -> window.model().find().doneProperty().get());
        assertEquals("Not in this document", count());
        TestWindow.onFx(() -> {
            window.model().find().coverageProperty().unbind();
            window.model().find().coverageProperty().set(new Coverage(false, 1, 3));
        });
        assertEquals("Not in the first 3 parts, which is all that has been read and searched yet", count());
    }
}
