package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.TextRange;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PictureViewTest {
    private static double height(int width, int height) {
        return TestWindow.told(() -> new PictureView(
                new Picture(1, 0, new TextRange(0, 0), "a", width, height), "", 500, 10,
                new SimpleObjectProperty<>(Optional.empty()), new Language(Locale.ENGLISH)).prefHeight(-1));
    }

    @Test
    void holdsFreeWhatThePictureNeeds() {
        assertEquals(200 + 6, height(300, 200));
        assertEquals(250 + 6, height(1000, 500));
    }

    @Test
    void halfASizeIsNone() {
        assertEquals(height(0, 0), height(300, 0));
        assertEquals(height(0, 0), height(0, 300));
    }
}
