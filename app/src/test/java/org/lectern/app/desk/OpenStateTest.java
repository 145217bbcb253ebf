package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.TextRange;

/// From which stages which steps lead where.
class OpenStateTest {
    private static final Document TEXT = Documents.of(List.of(), "One. ", "Two.");
    private static final List<TextRange> CHUNKS = List.of(new TextRange(0, 5), new TextRange(5, 9));
    private static final Set<DocumentStage> ALL = EnumSet.allOf(DocumentStage.class);
    private static final Set<DocumentStage> BUSY = EnumSet.of(DocumentStage.READING, DocumentStage.QUEUED,
            DocumentStage.LOADING, DocumentStage.STUDYING);
    private static final Set<DocumentStage> HALTED = EnumSet.of(DocumentStage.STOPPED, DocumentStage.FAILED,
            DocumentStage.BROKEN);

    private static OpenState at(DocumentStage stage) {
        return new OpenState(stage, 1, 2, Optional.empty(), Optional.of(TEXT), Optional.of(TEXT), CHUNKS);
    }

    @Test
    void everyStepIsAllowedFromSomeStagesOnly() {
        check(OpenState::reading, EnumSet.of(DocumentStage.LOCKED), DocumentStage.READING);
        check(OpenState::locked, EnumSet.of(DocumentStage.READING), DocumentStage.LOCKED);
        check(state -> state.read(TEXT), EnumSet.of(DocumentStage.READING), DocumentStage.QUEUED);
        var works = EnumSet.of(DocumentStage.LOADING, DocumentStage.STUDYING);
        var waits = EnumSet.of(DocumentStage.QUEUED, DocumentStage.LOADING, DocumentStage.STUDYING);
        check(OpenState::loading, EnumSet.of(DocumentStage.QUEUED), DocumentStage.LOADING);
        check(OpenState::paused, works, DocumentStage.QUEUED);
        check(state -> state.studying(CHUNKS, 1), waits, DocumentStage.STUDYING);
        check(state -> state.ready(CHUNKS), waits, DocumentStage.READY);
        check(OpenState::stopped, waits, DocumentStage.STOPPED);
        check(OpenState::failed, waits, DocumentStage.FAILED);
        check(OpenState::broken, BUSY, DocumentStage.BROKEN);
        check(OpenState::again, HALTED, DocumentStage.QUEUED);
        check(OpenState::closed, EnumSet.complementOf(EnumSet.of(DocumentStage.CLOSED)), DocumentStage.CLOSED);
    }

    private static void check(UnaryOperator<OpenState> step, Set<DocumentStage> from, DocumentStage to) {
        for (var stage : ALL) {
            var state = at(stage);
            if (from.contains(stage)) {
                assertEquals(to, step.apply(state).stage(), "from " + stage);
            } else {
                assertSame(state, step.apply(state), "from " + stage);
            }
        }
    }

    @Test
    void pagesAreShownOnceTheFirstOfThemIsRead() {
        var known = OpenState.OPENED.pagesKnown(TEXT);
        assertEquals(Optional.empty(), known.shown());
        var begun = known.pagesRead(1, 2);
        assertEquals(Optional.of(TEXT), begun.shown());
        assertEquals(List.of(1, 2), List.of(begun.done(), begun.total()));
        assertEquals(Optional.empty(), begun.document());
        assertFalse(begun.isBegun(), "on paper the rest is counted");
    }

    @Test
    void whatIsStudiedCountsChunksNotPages() {
        var read = OpenState.OPENED.pagesRead(1, 2);
        assertEquals(0, read.studied());
        assertEquals(0, read.read(TEXT).studied());
        assertEquals(1, read.read(TEXT).studying(CHUNKS, 1).studied());
        assertEquals(1, read.read(TEXT).studying(CHUNKS, 1).stopped().studied());
        assertEquals(2, read.read(TEXT).loading().ready(CHUNKS).studied(), "all was studied before");
    }

    @Test
    void aFileWhoseReadingBrokeOffIsReadOnceMore() {
        var broken = OpenState.OPENED.broken();
        assertSame(broken, broken.again());
        assertEquals(DocumentStage.READING, broken.reading().stage());
    }

    @Test
    void stagesSayWhetherWorkGoesOn() {
        for (var stage : ALL) {
            assertEquals(BUSY.contains(stage), stage.isBusy());
            assertEquals(HALTED.contains(stage), stage.isHalted());
        }
    }
}
