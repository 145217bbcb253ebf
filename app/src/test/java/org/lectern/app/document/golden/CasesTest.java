package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;

/// Small documents that were read wrongly once, each standing for its kind.
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static String text(String name) throws DocumentReadException {
        return FlowReaders.read(CASES.resolve(name)).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"latin1.html#“Quoted” – price 5 €", "sjis.html#日本①番 髙橋さん 株式会社",
            "sup.html#About 2.5 × 10⁶ ships on 30 km², e⁻ˣ, 10⁻⁶, the 3rd H₂O",
            "tbl-div2.html#Sales.~~Year | Ships~1904 | Anna Berta~1905 | Carla Dora",
            "tbl-rowspan.html#Region | Year | Ships~North | 1904 | 12~North | 1905 | 19",
            "super.docx#About 2.5 × 10⁶ ships on 30 km².", "super.odt#About 2.5 × 10⁶ ships on 30 km².",
            "super.rtf#About 2.5 x 10⁶ ships on 30 km².",
            "num-override.docx#1. Scope~2. Terms~~plain paragraph~~7. Seventh~8. Eighth",
            "num-shared.docx#1. Scope~2. Terms~~plain paragraph~~3. Payment~4. Notice",
            "list.rtf#Report~~A short list:~~• first~• second~1. one~2. two~~Year | Sales~2010 | 55",
            "jpeg-spine.epub#The picture shows a cat.",
            "style.odt#The heir is Maud.", "css.epub#A~~The heir is Maud.~~* * *",
            "pagebreaks.epub#A~~The queen sailed to the island of Mull in the year 1604, and the bishop followed her."})
    void isReadAsItStandsThere(String name, String expected) throws DocumentReadException {
        assertEquals(expected.replace('~', '\n'), text(name));
    }

    @ParameterizedTest
    @CsvSource({"koi8.txt", "cp1251-mixed.txt"})
    void readsRussianInATextThatIsMostlyEnglish(String name) throws DocumentReadException {
        var text = text(name);
        assertTrue(text.contains("быстрая, мощная и расширяемая система обработки"), text);
    }

    @Test
    void readsAHeaderThatHasWordsOfItsOwn() throws DocumentReadException {
        assertEquals("Invoice number 4711 of Miller Ltd", text("header-only.docx"));
    }

    @Test
    void readsNothingThatIsHidden() throws IOException, DocumentReadException {
        assertFalse(text("style.docx").contains("invisible words"));
        var section = text("section.odt");
        assertFalse(section.contains("hidden section words") || section.contains("conditional secret"), section);
        assertTrue(section.contains("[A drawing of the mill at Hol]"), section);
    }
}
