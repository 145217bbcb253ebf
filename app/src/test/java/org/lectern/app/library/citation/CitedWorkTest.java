package org.lectern.app.library.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;

/// Hard titles and names leave as other programs read them.
class CitedWorkTest {
    private static final Details HARD = details("100% of {sets} & Straße_1 \\ DNA #2", "Doe, Jane; Groß, Uwe; et al.",
            "2019", "10.1000/a_b(c)", "");
    private static final Details NOVEL = details("吾輩は猫である", "夏目 漱石", "1905", "", "9780306406157");
    private static final Details NOBODY = details("An open } brace", "", "", "", "");

    private static Details details(String title, String authors, String year, String doi, String isbn) {
        return new Details(Map.of(DetailField.TITLE, title, DetailField.AUTHORS, authors, DetailField.YEAR, year,
                DetailField.DOI, doi, DetailField.ISBN, isbn), Map.of());
    }

    @Test
    void bibTexIsEscapedAndBalanced() {
        var text = BibTex.of(CitedWork.of(List.of(HARD, NOVEL, NOBODY)));
        assertEquals(
                """
                        @misc{doe2019sets,
                          author = {Doe, Jane and Groß, Uwe and others},
                          title = {100\\% of \\textbraceleft{}sets\\textbraceright{} \\& Straße\\_1 \\textbackslash{} {DNA} \\#2},
                          year = {2019},
                          doi = {10.1000/a_b(c)}
                        }

                        @book{doc1905,
                          author = {夏目, 漱石},
                          title = {吾輩は猫である},
                          year = {1905},
                          isbn = {9780306406157}
                        }

                        @misc{open,
                          title = {An open \\textbraceright{} brace}
                        }
                        """,
                text);
        assertEquals(text.chars().filter(letter -> letter == '{').count(),
                text.chars().filter(letter -> letter == '}').count());
    }

    @Test
    void namesThatAreWholeStandInBraces() {
        var text = BibTex.of(CitedWork.of(List.of(details("Report", "{Simon and Schuster}; Plato", "", "", ""))));
        assertTrue(text.contains("author = {{Simon and Schuster} and {Plato}}"), text);
    }

    @Test
    void noTwoKeysAreTheSame() {
        var keys = CitedWork.of(Stream.generate(() -> HARD).limit(60).toList()).stream().map(CitedWork::key).toList();
        assertEquals(60, keys.stream().distinct().count());
        assertEquals(List.of("doe2019sets", "doe2019setsa", "doe2019setsb"), keys.subList(0, 3));
        assertTrue(keys.stream().allMatch(key -> key.matches("[a-z0-9]+")));
    }

    @Test
    void cslJsonKeepsToItsSchema() {
        var all = JsonParser.parseString(CslJson.of(CitedWork.of(List.of(HARD, NOVEL, NOBODY)))).getAsJsonArray();
        assertEquals(JsonParser.parseString("""
                [{"id":"doe2019sets","type":"document","title":"100% of {sets} & Straße_1 \\\\ DNA #2",
                "author":[{"family":"Doe","given":"Jane"},{"family":"Groß","given":"Uwe"}],
                "issued":{"date-parts":[[2019]]},"DOI":"10.1000/a_b(c)"},
                {"id":"doc1905","type":"book","title":"吾輩は猫である","author":[{"family":"夏目","given":"漱石"}],
                "issued":{"date-parts":[[1905]]},"ISBN":"9780306406157"},
                {"id":"open","type":"document","title":"An open } brace"}]"""), all);
    }

    @Test
    void aCitationIsALine() {
        assertEquals(Optional.of("Doe, Jane; Groß, Uwe; et al. (2019). 100% of {sets} & Straße_1 \\ DNA #2. "
                + "https://doi.org/10.1000/a_b(c)"), CitationLine.of(HARD));
        assertEquals(Optional.of("An open } brace."), CitationLine.of(NOBODY));
        assertEquals(Optional.empty(), CitationLine.of(Details.NONE)); // a file's name is no title
        assertFalse(BibTex.of(CitedWork.of(List.of(Details.NONE))).contains("title"));
    }
}
