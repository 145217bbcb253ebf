package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ScriptDocuments;
import org.lectern.app.library.hit.SearchHit;

/// Documents in other scripts, from the file to a hit of the search and its place.
class ScriptsSearchTest extends WithLibrary {
    /// The first hit for some words, which must be in this document.
    private SearchHit hit(Document document, String words) throws LibraryException {
        library.remember(document, Instant.EPOCH);
        var hits = library.search(words, 5);
        assertFalse(hits.isEmpty(), words);
        assertEquals(document.id(), hits.getFirst().document().id());
        assertEquals(words, hits.getFirst().place().span().of(document.text()));
        return hits.getFirst();
    }

    private static PageRegion onPaper(Document document, SearchHit hit) {
        var regions = document.regions().of(hit.place().span());
        assertEquals(1, regions.size());
        return assertInstanceOf(PageRegion.class, regions.getFirst());
    }

    @Test
    void aJapanesePdf() throws DocumentReadException, LibraryException {
        var document = FlowReaders.read(ScriptDocuments.japanesePdf(folder, false));
        assertEquals(ScriptDocuments.NOVEL, document.text());
        var name = onPaper(document, hit(document, "名前"));
        assertEquals(ScriptDocuments.X + 8 * ScriptDocuments.SIZE, name.x(), 1);
        assertEquals(2 * ScriptDocuments.SIZE, name.width(), 1);
    }

    @Test
    void aVerticalJapanesePdf() throws DocumentReadException, LibraryException {
        var document = FlowReaders.read(ScriptDocuments.japanesePdf(folder, true));
        assertEquals(ScriptDocuments.NOVEL, document.text());
        var name = onPaper(document, hit(document, "名前"));
        assertEquals(ScriptDocuments.X, name.x() + name.width() / 2, 4);
        assertEquals(2 * ScriptDocuments.SIZE, name.height(), 6);
    }

    @Test
    void anArabicEpub() throws DocumentReadException, LibraryException, IOException {
        var document = FlowReaders.read(ScriptDocuments.arabicEpub(folder));
        var regions = document.regions().of(hit(document, "الحياة").place().span());
        var region = assertInstanceOf(FlowRegion.class, regions.getFirst());
        assertEquals("الحياة", document.blocks().get(region.block()).span().of(document.text())
                .substring(region.start(), region.end()));
    }

    @Test
    void aTextInShiftJis() throws DocumentReadException, LibraryException, IOException {
        var document = FlowReaders.read(ScriptDocuments.shiftJisText(folder));
        assertEquals(List.of(new FlowRegion(1, 0, 8, 10)), document.regions().of(hit(document, "名前").place().span()));
    }
}
