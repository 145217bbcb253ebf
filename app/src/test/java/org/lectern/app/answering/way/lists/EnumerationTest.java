package org.lectern.app.answering.way.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.TextRange;

/// Things that one sentence names.
class EnumerationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It runs on Linux, Windows and macOS. | Windows and macOS | Linux/Windows/macOS",
            "The mates were Starbuck, Stubb, and Flask. | Starbuck | Starbuck/Stubb/Flask",
            "Its language is English or Japanese. | English or Japanese | English/Japanese",
            "It opens books in EPUB and FB2, files of Word (DOCX), RTF and of Writer (ODT). | EPUB and FB2 |"
                    + " EPUB/FB2/files of Word (DOCX)/RTF/of Writer (ODT)",
            "Die Farben sind rot, grün und blau. | grün | rot/grün/blau",
            "It cost 1,250 francs and two sheep. | 1,250 francs | 1,250 francs",
            "Ahab, who was captain of the ship, and she saw it. | Ahab | Ahab",
            "Passages have one hundred and thirty words. | one hundred and thirty words | one hundred and thirty words",
            "A pair (X, T) is a space. | A pair (X, T) | A pair (X, T)"})
    void itemsAreTakenApartWhereEachIsShort(String sentence, String span, String items) {
        var start = sentence.indexOf(span);
        assertEquals(items, String.join("/", Enumeration.items(sentence, new TextRange(0, sentence.length()),
                new TextRange(start, start + span.length())).stream().map(item -> item.of(sentence)).toList()));
    }
}
