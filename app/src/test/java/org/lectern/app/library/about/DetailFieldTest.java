package org.lectern.app.library.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed is tidied and examined, and what a file begins with is read for what it is.
class DetailFieldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "YEAR | 2019 | 2019", "YEAR | ２０１９年 | 2019", "YEAR | 800 | 800",
            "DOI | https://doi.org/10.1000/182 | 10.1000/182", "DOI | DOI: 10.1000.5/a;b(c) | 10.1000.5/a;b(c)",
            "ISBN | 978-0-306-40615-7 | 9780306406157", "ISBN | ISBN-10: 0-8044-2957-x | 080442957X",
            "AUTHORS | Doe, Jane;  Roe,  John | Doe, Jane; Roe, John",
            "AUTHORS | Jane Doe, John Roe, and Al Fo | Jane Doe; John Roe; Al Fo",
            "AUTHORS | Doe, J., Roe, K. L. | Doe, J.; Roe, K. L.", "AUTHORS | van der Berg, Jan | van der Berg, Jan",
            "AUTHORS | 夏目漱石、森鷗外 | 夏目漱石; 森鷗外", "AUTHORS | Jane Doe et al. | Jane Doe; et al.",
            "AUTHORS | 夏目 漱石 他 | 夏目 漱石; et al.", "AUTHORS | {Simon and Schuster} | {Simon and Schuster}"})
    void whatIsRightIsTidied(DetailField field, String typed, String tidied) {
        assertTrue(field.isRight(typed));
        assertEquals(tidied, field.tidied(typed));
        assertEquals(tidied, field.tidied(tidied));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"YEAR | 20199", "YEAR | last year", "YEAR | 0", "DOI | 10.1/x", "DOI | 182",
            "DOI | 10.1000/", "ISBN | 978-0-306-40615-8", "ISBN | 0-8044-2957-1", "ISBN | 12345"})
    void whatIsWrongIsFound(DetailField field, String typed) {
        assertFalse(field.isRight(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Jane Q. Doe | Doe | Jane Q. | -", "Doe, Jane | Doe | Jane | -",
            "Ludwig van Beethoven | van Beethoven | Ludwig | -",
            "Martin Luther King Jr. | King | Martin Luther | Jr.",
            "King, Jr., Martin Luther | King | Martin Luther | Jr.",
            "夏目 漱石 | 夏目 | 漱石 | -", "夏目漱石 | 夏目漱石 | - | -",
            "{World Health Organization} | World Health Organization | - | -",
            "Plato | Plato | - | -"})
    void namesHaveParts(String written, String family, String given, String suffix) {
        assertEquals(new PersonName(family, given == null ? "" : given, suffix == null ? "" : suffix),
                PersonName.of(written));
    }

    @Test
    void aCopyrightPageIsRead() {
        assertEquals(Map.of(DetailField.TITLE, "Ulysses", DetailField.ISBN, "9780306406157", DetailField.YEAR, "1961"),
                FileDetails.of(Path.of("Ulysses.txt"), "Ulysses", "",
                        "ISBN 978-0-306-40615-8 (wrong)\nISBN 978-0-306-40615-7\nCopyright © 1961 by Jane Doe"));
        assertEquals(Map.of(DetailField.YEAR, "2003"),
                FileDetails.of(Path.of("ch_01.txt"), "ch_01", "", "2003年4月1日 初版発行"));
        assertEquals(Map.of(), FileDetails.of(Path.of("x.pdf"), "x.pdf", "", "In 1984 (10.1000/5) something was."));
    }
}
