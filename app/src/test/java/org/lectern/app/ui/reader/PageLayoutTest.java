package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.ui.fixture.SmallDocument;

class PageLayoutTest {
    private final PageLayout layout = new PageLayout(SmallDocument.pages(), 0.5, PageRows.SINGLE, 0);

    @Test
    void stacksPagesWithGaps() {
        assertEquals(PageLayout.MARGIN, layout.top(0));
        assertEquals(PageLayout.MARGIN + 400 + PageLayout.GAP, layout.top(1));
        assertEquals(3 * 400 + 2 * PageLayout.GAP + 2 * PageLayout.MARGIN, layout.height());
    }

    @Test
    void isAsWideAsTheWidestPage() {
        assertEquals(400 + 2 * PageLayout.MARGIN, layout.width());
        assertEquals(300, layout.width(0));
    }

    @Test
    void findsThePageAtAHeight() {
        assertEquals(0, layout.pageAt(0));
        assertEquals(0, layout.pageAt(layout.top(1) - 1));
        assertEquals(1, layout.pageAt(layout.top(1)));
        assertEquals(2, layout.pageAt(1e9));
    }

    @Test
    void putsPagesSideBySide() {
        PageLayout pairs = new PageLayout(SmallDocument.pages(), 0.5, PageRows.PAIRS, 0);
        assertEquals(pairs.top(0), pairs.top(1));
        assertEquals(pairs.top(0) + 400 + PageLayout.GAP, pairs.top(2));
        assertTrue(pairs.left(0) + pairs.width(0) < pairs.left(1));
        assertEquals(1, pairs.lastBeside(0));
        assertEquals(2, pairs.beside(1, 1));
        assertEquals(0, pairs.beside(2, -1));
        assertEquals(2, pairs.beside(2, 5));
    }

    @Test
    void leavesTheCoverOfABookAlone() {
        PageLayout book = new PageLayout(SmallDocument.pages(), 0.5, PageRows.BOOK, 0);
        assertTrue(book.left(0) > 0);
        assertEquals(0, book.lastBeside(0));
        assertEquals(book.top(1), book.top(2));
        assertEquals(1, book.pageAt(book.top(2)));
    }

    @Test
    void turnsPagesAndWhatIsOnThem() {
        PageRegion region = new PageRegion(1, 10, 20, 100, 12);
        PageLayout right = new PageLayout(SmallDocument.pages(), 1, PageRows.SINGLE, 1);
        assertEquals(List.of(800.0, 600.0), List.of(right.width(0), right.height(0)));
        assertEquals(new Rectangle2D(800 - 20 - 12, 10, 12, 100), right.place(region));
        PageLayout left = new PageLayout(SmallDocument.pages(), 1, PageRows.SINGLE, 3);
        assertEquals(new Rectangle2D(20, 600 - 10 - 100, 12, 100), left.place(region));
        PageLayout over = new PageLayout(SmallDocument.pages(), 1, PageRows.SINGLE, 2);
        assertEquals(new Rectangle2D(600 - 10 - 100, 800 - 20 - 12, 100, 12), over.place(region));
    }
}
