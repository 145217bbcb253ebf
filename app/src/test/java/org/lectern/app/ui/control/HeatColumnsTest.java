package org.lectern.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatColumnsTest {
    private static final double WIDTH = 700; // pixels

    @Test
    void everyChunkHasACellOfItsOwnWhereThereIsRoom() {
        var columns = new HeatColumns(heat(100, Map.of()), WIDTH);
        assertEquals(100, columns.count());
        IntStream.range(0, 100).forEach(chunk -> assertEquals(chunk, columns.chunk(columns.of(chunk))));
    }

    @Test
    void aCellIsNeverTooSmallToPointAt() {
        var columns = new HeatColumns(heat(3_000, Map.of()), WIDTH);
        assertTrue(columns.cell() >= 4, "pixels: " + columns.cell());
        assertEquals(0, columns.of(0));
        assertEquals(columns.count() - 1, columns.of(2_999));
        assertTrue(IntStream.range(1, 3_000).allMatch(chunk -> columns.of(chunk) >= columns.of(chunk - 1)));
    }

    @Test
    void aCellOfSeveralChunksLeadsToThePassageInIt() {
        var marked = new HeatColumns(heat(3_000, Map.of(1_001, 1)), WIDTH);
        assertEquals(1_001, marked.chunk(marked.of(1_001)));
        assertEquals(1_001, marked.chunkAt((marked.of(1_001) + 0.5) * marked.cell()));
        assertEquals(2_500, marked.chunk(marked.of(2_500)), "the hottest of its cell");
        assertEquals(-1, new HeatColumns(Heat.NONE, WIDTH).chunkAt(3));
    }

    @Test
    void keysLeadFromCellToCell() {
        var columns = new HeatColumns(heat(3_000, Map.of()), WIDTH);
        assertEquals(0, columns.of(columns.beside(-1, 1)), "the first key chooses the first cell");
        assertEquals(6, columns.of(columns.beside(columns.chunk(5), 1)));
        assertEquals(4, columns.of(columns.beside(columns.chunk(5), -1)));
        assertEquals(columns.count() - 1, columns.of(columns.beside(2_999, 1)));
        assertEquals(-1, new HeatColumns(Heat.NONE, WIDTH).beside(-1, 1));
    }

    private static Heat heat(int chunks, Map<Integer, Integer> marks) {
        var shares = IntStream.range(0, chunks).mapToObj(chunk -> chunk == 2_500 ? 0.5 : 0.0).toList();
        return Heat.of(shares, chunks, chunks, marks, Set.of());
    }
}
