package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are compared as numbers, however they are written.
class PlainNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | 3,700 kbytes     | 3700 kbytes",
            "en | 1,234,567        | 1234567",
            "en | 12,34            | 12,34",
            "en | december 23, 2011 | december 23, 2011",
            "en | 04 july          | 4 july",
            "en | 2.30             | 2.3",
            "en | 1.2.30           | 1.2.30",
            "en | 100.0            | 100",
            "en | six tests        | 6 tests",
            "en | 3-hour           | 3-hour",
            "en | thirty-two       | thirty-two",
            "en | someone          | someone",
            "en | 20\u202F000      | 20000",
            "de | 3.700,5          | 3700.5",
            "de | 1.12.2013        | 1.12.2013",
            "de | zwölf nächte     | 12 nächte",
            "ja | two              | two"})
    void areWrittenInOneWay(String language, String text, String plain) {
        assertEquals(plain, PlainNumbers.in(text, language));
    }
}
