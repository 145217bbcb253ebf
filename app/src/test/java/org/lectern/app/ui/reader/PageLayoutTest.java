package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.app.ui.fixture.SmallDocument;

class PageLayoutTest {
    private final PageLayout layout = new PageLayout(SmallDocument.pages(), 0.5);

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
}
