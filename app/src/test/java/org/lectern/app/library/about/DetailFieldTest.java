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
            "AUTHORS | 夏目 漱石 他 | 夏目 漱石; et al.", "AUTHORS | 近藤 等 | 近藤 等",
            "AUTHORS | 夏目漱石、森鷗外 他 | 夏目漱石; 森鷗外; et al.", "AUTHORS | 夏目漱石、他 | 夏目漱石; et al.",
            "AUTHORS | Department of Health and Human Services | Department of Health and Human Services",
            "AUTHORS | Johnson & Johnson | Johnson & Johnson", "AUTHORS | {WHO} and Jane Doe | {WHO}; Jane Doe",
            "AUTHORS | {Simon, Schuster; Sons} and Jane Doe | {Simon, Schuster; Sons}; Jane Doe",
            "ISBN | ISBN 13: 978-0-306-40615-7 | 9780306406157",
            "AUTHORS | {Simon and Schuster} | {Simon and Schuster}"})
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
            "Department of Health and Human Services | Department of Health and Human Services | - | -",
            "Johnson & Johnson | Johnson & Johnson | - | -", "Plato | Plato | - | -"})
    void namesHaveParts(String written, String family, String given, String suffix) {
        assertEquals(new PersonName(family, given == null ? "" : given, suffix == null ? "" : suffix),
                PersonName.of(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "We review studies published in 2010 and later. © 2021 Elsevier | 2021",
            "Origin of Species, published in 1859 | -", "Studies published between 1990 and 2000 | -",
            "(c) as it was in 2003 | -", "The Copyright Act of 1976 | -", "Published in 1859, it was read. | -",
            "Published 12 May 1998 | 1998", "Copyright (c) 2004 Jane Doe | 2004", "© Jane Doe, 2005 | 2005",
            "published online: May 3, 2019 | 2019", "arXiv:1706.03762v5 [cs.CL] 6 Dec 2017 | 2017"})
    void aYearIsThatOfTheWorkOrNone(String beginning, String year) {
        assertEquals(year, FileDetails.of(Path.of("x.pdf"), "x.pdf", "", beginning).get(DetailField.YEAR));
    }

    @ParameterizedTest
    @CsvSource({"Catch-22,true", "Mrs. Dalloway,true", "1984,true", "Slaughterhouse-Five,true", "ch_01,false",
            "a1,false", "paper,false"})
    void titlesThatFilesAreNamedAfterAreTitles(String title, boolean kept) {
        assertEquals(kept, FileDetails.of(Path.of(title + ".epub"), title, "", "").containsKey(DetailField.TITLE));
    }

    @Test
    void aShortNumberEndsBeforeTheNumbersOfPrintings() {
        for (var between : new String[]{"\n", " "}) {
            assertEquals(Map.of(DetailField.ISBN, "0306406152"), FileDetails.of(Path.of("x.pdf"), "x.pdf", "",
                    "ISBN 0-306-40615-2" + between + "10 9 8 7 6 5 4 3 2 1"));
        }
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
