package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window in both themes and languages, as pictures to look at.
@ExtendWith(ApplicationExtension.class)
class LooksTest {
    @TempDir
    static Path home;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.of(home.resolve("book.pdf")));
    }

    @Test
    void showsAnAnswerInBothThemesAndLanguages() throws IOException {
        window.screenshot("01-first-start-light");
        window.language(Locale.JAPANESE);
        window.theme(Theme.DARK);
        window.screenshot("01-first-start-dark-japanese");
        window.language(Locale.ENGLISH);
        window.theme(Theme.LIGHT);
        var document = window.open(TestBook.write(home.resolve("book.pdf"), 60, 37));
        window.awaitPage();
        window.screenshot("02-opened-light");
        TestWindow.onFx(() -> {
            document.conversation().questionProperty().set(TestBook.QUESTION);
            document.conversation().ask();
        });
        TestWindow.await(() -> document.conversation().followedProperty().get() != null);
        window.awaitPage();
        window.screenshot("03-answer-light");
        window.theme(Theme.DARK);
        window.screenshot("04-answer-dark");
        window.language(Locale.JAPANESE);
        window.screenshot("05-answer-dark-japanese");
        window.theme(Theme.LIGHT);
        window.screenshot("06-answer-light-japanese");
        window.language(Locale.ENGLISH);
        TestWindow.onFx(() -> {
            window.stage().setWidth(930);
            window.stage().setHeight(560);
        });
        window.screenshot("07-small-window");
    }

    @Test
    void iconsGrowWithTheWords() throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 3, 1));
        assertEquals(18, icon().getIconSize());
        window.textSize(150);
        TestWindow.await(() -> icon().getIconSize() == 27);
        window.screenshot("08-largest-words");
    }

    private FontIcon icon() {
        return (FontIcon) window.stage().getScene().lookup(".tools .ikonli-font-icon");
    }
}
