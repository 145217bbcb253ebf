package org.lectern.app.answering.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.inference.api.TextRange;

/// Rows as they are read by themselves.
class ShownRowTest {
    private static ShownRow row(int number, Document document) {
        var table = Table.in(document).getFirst();
        return ShownRow.of(table, table.rows().get(number));
    }

    @Test
    void eachCellStandsAfterItsHead() {
        var row = row(2, AskedTexts.flowing("Countries", "Country | Population | Capital", "Denmark | 5.8 | Copenhagen",
                "Finland |  | Helsinki"));
        assertEquals("Country: Finland | Capital: Helsinki", row.text());
        assertEquals(List.of("Finland", "Helsinki"), row.places().stream().map(place -> place.of(row.text())).toList());
    }

    @Test
    void linesHaveTheHeadsThatStandAboveTheirWords() {
        assertEquals("Port: Lisbon | Salt: 12 | Tar: 30",
                row(1, AskedTexts.flowing("Ports", "Port     Salt   Tar/Lisbon      12     30/Porto        9     28"))
                        .text());
    }

    @Test
    void rowsOfNumbersHaveTheirFirstAsALabelAndHeadsOfTwoLines() {
        var document = AskedTexts.flowing("Flags", "These flags are known://"
                + "        Pack    Unpack   Size/  Flag   usage   usage    of it//   -1    1200k    500k   914704/   -2    2000k    900k   877703/"
                + "   -3    2800k   1300k   860338");
        assertEquals("Flag: -2 | Pack usage: 2000k | Unpack usage: 900k | Size of it: 877703", row(2, document).text());
    }

    @Test
    void whereNoRowHoldsHeadsTheYearsAboveTheTableAre() {
        var document = AskedTexts.flowing("Report", "Statement of income for the years 2021, 2020 and 2019:",
                "Income before taxes | 6,680 | 5,367 | 4,765", "Provision for taxes | 1,601 | 1,308 | 1,061");
        assertEquals("Provision for taxes | 2021: 1,601 | 2020: 1,308 | 2019: 1,061", row(1, document).text());
        assertEquals("Income before taxes | 2021: 6,680 | 2020: 5,367 | 2019: 4,765", row(0, document).text());
        assertEquals("Report: Provision | 2021: 5 | 2020: 7",
                row(1, AskedTexts.flowing("Report", "Report | 2021 | 2020", "Provision | 5 | 7")).text());
    }

    @Test
    void aHeadHasNoneAboveIt() {
        assertEquals("Country | Capital",
                row(0, AskedTexts.flowing("Countries", "Country | Capital", "Peru | Lima")).text());
    }

    @Test
    void theCellIsTheOneThatTheWordsAreOf() {
        var row = row(1, AskedTexts.flowing("Countries", "Country | Capital", "Peru | Lima"));
        var start = row.text().indexOf(": Lima");
        var found = row.cell(new TextRange(start, row.text().length())).orElseThrow();
        assertEquals("Lima", found.text());
        assertEquals(List.of("Capital"),
                found.head().stream().map(head -> head.of(found.table().document().text())).toList());
        assertTrue(row.cell(new TextRange(0, row.text().length())).isEmpty(), "a row is no cell");
    }
}
