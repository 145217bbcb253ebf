package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;

/// A document of the library has its title and its cover from the moment in which it is opened, before its file is read.
class ReopenJourneyTest extends WithWindow {
    @Test
    void keepsTitleAndCover() throws IOException {
        Path file = TestBook.writeTitled(home.resolve("b.pdf"), "Mills", 3, 2, TestBook.FACT);
        DocumentViewModel book = window.open(file);
        TestWindow.await(this::hasPicture);
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        window.whileNothingIsRead(() -> {
            window.drop(file);
            DocumentViewModel again = window.model().desk().selectedProperty().get();
            assertEquals("Mills", again.titleProperty().get());
            TestWindow.await(this::hasPicture);
            assertFalse(again.stageProperty().get().isHalted());
            window.screenshot("143-reopened-light");
        });
    }

    private boolean hasPicture() {
        return window.stage().getScene().lookup("#documents .cover .image-view") instanceof ImageView view
                && view.getImage() != null;
    }
}
