package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;

/// What is looked at is studied first, for which a long study pauses; of what waits the shortest comes next.
class OrderJourneyTest extends WithWindow {
    private static final int LONG = 30;

    OrderJourneyTest() {
        super(FakeEngine.held());
    }

    private DocumentViewModel read(String name, int pages) throws IOException {
        window.drop(TestBook.write(home.resolve(name), pages, 1));
        DocumentViewModel opened = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> opened.documentProperty().get() != null);
        return opened;
    }

    @Test
    void studiesWhatIsSeenFirstThenTheShortest() throws IOException {
        DocumentViewModel book = read("book.pdf", LONG);
        engine.allow(2);
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STUDYING && book.doneProperty().get() == 2);
        DocumentViewModel report = read("report.pdf", 4);
        DocumentViewModel letter = read("letter.pdf", 1);
        DocumentViewModel paper = read("paper.pdf", 3);
        engine.allow(1); // the book notices that it is not looked at any more
        TestWindow.await(() -> paper.stageProperty().get() == DocumentStage.STUDYING);
        assertEquals(List.of(DocumentStage.QUEUED, DocumentStage.QUEUED, DocumentStage.QUEUED), Stream
                .of(book, report, letter).map(one -> one.stageProperty().get()).toList());
        window.screenshot("135-order-light");
        engine.allow(paper.totalProperty().get());
        TestWindow.await(() -> paper.stageProperty().get() == DocumentStage.READY);
        TestWindow.await(() -> letter.stageProperty().get() == DocumentStage.STUDYING);
        engine.allow(letter.totalProperty().get());
        TestWindow.await(() -> report.stageProperty().get() == DocumentStage.STUDYING);
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(book));
        engine.allow(1);
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STUDYING);
        assertEquals(DocumentStage.QUEUED, report.stageProperty().get());
        assertTrue(book.doneProperty().get() >= 3, "what was studied stays");
        engine.allowAll();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY
                && report.stageProperty().get() == DocumentStage.READY);
    }
}
