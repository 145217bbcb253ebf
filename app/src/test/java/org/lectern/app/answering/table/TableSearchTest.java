package org.lectern.app.answering.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.testing.AskedTexts;

/// Cells of tables whose rows have different numbers of cells.
class TableSearchTest {
    /// Where a character stands in its row is where it stands on the paper.
    private static Document onPaper(String... rows) {
        var flowing = AskedTexts.flowing("Paper", rows);
        var text = flowing.text();
        return new Document(flowing.id(), flowing.format(), flowing.file(), flowing.title(), text, List.of(),
                List.of(new PaperPage(1, 600, 800, flowing.pages().getFirst().span(), PageVerdict.TEXT)),
                flowing.blocks(), span -> List.of(new PageRegion(1,
                        span.start() - text.lastIndexOf('\n', span.start() - 1), 100, span.length(), 10)));
    }

    private static String cell(String question, Document document) {
        return new TableSearch(question).in(Table.in(document), table -> "", table -> false).map(FoundCell::text)
                .orElse("");
    }

    @Test
    void onPaperAColumnIsWhatStandsBelowItsWords() {
        var table = onPaper("Country    Population Area | Capital", "Austria  | 8.9  |  83879 | Vienna",
                "Belgium  | 11.5 |  30689 | Brussels");
        assertEquals("83879", cell("What is the area of Austria?", table));
        assertEquals("11.5", cell("What is the population of Belgium?", table));
        assertEquals("Brussels", cell("What is the capital of Belgium?", table));
    }

    @Test
    void emptyCellsMoveNoColumn() {
        var table = AskedTexts.flowing("Flow", "Port | Salt | Tar", "Lisbon |  | 30", "Porto | 9 | 28");
        assertEquals("30", cell("What does tar cost in Lisbon?", table));
        assertEquals("", cell("What does salt cost in Lisbon?", table));
    }

    @Test
    void ofTwoCellsThatFitAlikeNoneIsTaken() {
        assertEquals("", cell("What is the price of salt?", AskedTexts.flowing("Flow", "Good | Price | Weight",
                "Salt | 12 | 1", "Salt | 14 | 2")));
    }

    @Test
    void everyNameOfTheQuestionMustStandThere() {
        var table = AskedTexts.flowing("Flow", "Port | 2019 | 2020", "Lisbon | 7 | 30");
        assertEquals("30", cell("What did it cost in Lisbon in 2020?", table));
        assertEquals("", cell("What did it cost in Lisbon in 2021?", table));
        var tables = Table.in(table);
        var row = tables.getFirst().rows().getLast();
        assertTrue(new TableSearch("How much in Lisbon in 2019?").namesAreIn(tables.getFirst(), row));
        assertFalse(new TableSearch("How much in Porto in 2019?").namesAreIn(tables.getFirst(), row));
    }
}
