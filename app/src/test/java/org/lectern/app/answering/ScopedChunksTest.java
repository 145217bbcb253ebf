package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// Which chunks a question reads, at the very edges of what it is about.
class ScopedChunksTest {
    private static final int CHUNK = 200; // characters, as the engine cuts them

    private final Document document = Documents.of(List.of(), "a".repeat(CHUNK), "b".repeat(CHUNK), "c".repeat(CHUNK));
    private StudiedText text;

    @BeforeEach
    void study() throws InferenceException {
        text = new KeywordEngine().study(SourceText.of(document.text()));
        text.encode((chunks, of) -> {}, new CancelSignal());
    }

    @AfterEach
    void close() {
        text.close();
    }

    private List<Integer> starts(Scope scope) {
        return ScopedChunks.of(new Subject(document, text, scope)).ranges().stream().map(TextRange::start).toList();
    }

    private List<Integer> selected(int start, int end) {
        return starts(new Scope.Selection(new TextRange(start, end), "words"));
    }

    @Test
    void aSelectionTakesTheChunksInWhichItStands() {
        assertEquals(List.of(CHUNK), selected(CHUNK, 2 * CHUNK));
        assertEquals(List.of(0, CHUNK), selected(CHUNK - 1, 2 * CHUNK));
        assertEquals(List.of(CHUNK, 2 * CHUNK), selected(CHUNK, 2 * CHUNK + 1));
        assertEquals(List.of(CHUNK), selected(CHUNK + 50, CHUNK + 60));
    }

    @Test
    void pagesTakeOnlyChunksThatLieWhollyInside() {
        assertEquals(List.of(0, CHUNK), starts(new Scope.UpToPage(2)));
        assertEquals(List.of(0, CHUNK, 2 * CHUNK), starts(Scope.WHOLE));
        var straddling = Documents.of(List.of(), "a".repeat(CHUNK + 1), "b".repeat(2 * CHUNK - 1));
        assertEquals(List.of(0), ScopedChunks.of(new Subject(straddling, text, new Scope.UpToPage(1))).ranges().stream()
                .map(TextRange::start).toList());
    }

    @Test
    void whatIsLeftOutTakesItsWholeChunkOutOfEveryScope() {
        var own = DocumentRef.of(document);
        var middle = new TextRange(CHUNK, 2 * CHUNK);
        assertEquals(List.of(0, 2 * CHUNK), starts(new Scope.Without(Scope.WHOLE, own, middle, "b")));
        assertEquals(List.of(0), starts(new Scope.Without(new Scope.UpToPage(2), own, middle, "b")));
        var selection = new Scope.Selection(new TextRange(CHUNK - 1, 2 * CHUNK + 1), "words");
        assertEquals(List.of(0, 2 * CHUNK), starts(new Scope.Without(selection, own, middle, "b")));
        var twice = new Scope.Without(new Scope.Without(Scope.WHOLE, own, middle, "b"), own, new TextRange(0, CHUNK),
                "a");
        assertEquals(List.of(2 * CHUNK), starts(twice));
        var other = new DocumentRef(new DocumentId("other"), Path.of("/other.pdf"), "Other");
        assertEquals(3, starts(new Scope.Without(Scope.WHOLE, other, middle, "b")).size());
        assertEquals(List.of(2 * CHUNK), starts(Scope.leavingOut(twice, Scope.WHOLE)));
        assertEquals(Scope.WHOLE, Scope.leavingOut(selection, Scope.WHOLE));
    }
}
