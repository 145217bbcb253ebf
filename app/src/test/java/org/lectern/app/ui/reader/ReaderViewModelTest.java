package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.ui.fixture.SmallDocument;

class ReaderViewModelTest {
    @TempDir
    private Path folder;
    private final ReaderViewModel model = new ReaderViewModel();

    @BeforeEach
    void open() {
        model.arrangement().viewportWidthProperty().set(700);
        model.documentProperty().set(SmallDocument.create());
    }

    @Test
    void fitsTheWidestPageIntoTheWindow() {
        assertEquals(700, model.arrangement().layoutBinding().get().width(), 1e-6);
        model.arrangement().viewportWidthProperty().set(900);
        assertEquals(900, model.arrangement().layoutBinding().get().width(), 1e-6);
    }

    @Test
    void keepsAChosenZoomUntilToldToFitAgain() {
        model.arrangement().zoomTo(1);
        model.arrangement().viewportWidthProperty().set(500);
        assertEquals(1, model.arrangement().zoomProperty().get());
        model.arrangement().fitWidth();
        assertEquals(500, model.arrangement().layoutBinding().get().width(), 1e-6);
    }

    @Test
    void theZoomOfPagesIsKeptWhileABookIsShown() throws IOException, DocumentReadException {
        var paper = model.documentProperty().get();
        var book = FlowReaders.read(Files.writeString(folder.resolve("a.html"), "<html><p>A book.</p>"));
        model.arrangement().zoomTo(2);
        model.documentProperty().set(book);
        assertEquals(1, model.arrangement().zoomProperty().get());
        model.arrangement().zoomTo(1.5);
        model.arrangement().fitPage();
        model.documentProperty().set(paper);
        assertEquals(2, model.arrangement().zoomProperty().get());
        assertEquals(Fit.FREE, model.arrangement().fitProperty().get());
        model.documentProperty().set(book);
        assertEquals(1.5, model.arrangement().zoomProperty().get());
    }

    @Test
    void zoomsWithinLimits() {
        double before = model.arrangement().zoomProperty().get();
        model.arrangement().zoomIn();
        assertTrue(model.arrangement().zoomProperty().get() > before);
        model.arrangement().zoomTo(1000);
        assertEquals(Arrangement.LARGEST, model.arrangement().zoomProperty().get());
        model.arrangement().zoomTo(0);
        assertEquals(Arrangement.SMALLEST, model.arrangement().zoomProperty().get());
    }

    @Test
    void goesToPagesThatExist() {
        model.goToPage(2);
        assertEquals(2, model.jumpProperty().get().page());
        model.goToPage(99);
        assertEquals(3, model.jumpProperty().get().page());
        model.pageProperty().set(3);
        model.previousPage();
        assertEquals(2, model.jumpProperty().get().page());
    }

    @Test
    void revealsTheFirstRegionEveryTimeItIsAsked() {
        List<Region> regions = List.of(new PageRegion(2, 10, 300, 5, 5), new PageRegion(3, 1, 1, 1, 1));
        model.reveal(regions);
        Jump first = model.jumpProperty().get();
        model.reveal(regions);
        assertEquals(2, first.page());
        assertEquals(Optional.of(regions.getFirst()), first.region());
        assertNotEquals(first, model.jumpProperty().get());
    }

    @Test
    void staysWhereThereIsNothingToReveal() {
        model.reveal(List.of());
        assertNull(model.jumpProperty().get());
        model.documentProperty().set(null);
        model.goToPage(1);
        assertNull(model.jumpProperty().get());
    }
}
