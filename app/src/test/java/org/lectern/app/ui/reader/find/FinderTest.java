package org.lectern.app.ui.reader.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.settings.FindSettings;
import org.lectern.inference.api.TextRange;

class FinderTest {
    private static final int MOST = 10_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "harbour           | The HARBOUR of Vardo.        | HARBOUR",
            "cafe              | In the Café, early           | Café",
            "café              | In the cafe, early           | cafe",
            "brass key         | the brass\\n\\nkey           | brass\\n\\nkey",
            "名前はまだ        | 吾輩は猫である。名前はまだ無い | 名前はまだ",
            "ｶﾞﾗｽ              | 古いガラスの瓶                 | ガラス",
            "a.b*              | not axb but a.b* it is       | a.b*"})
    void findsWordsHoweverTheyAreWritten(String typed, String text, String expected) {
        String real = text.replace("\\n", "\n");
        List<TextRange> found = Finder.of(typed, FindSettings.DEFAULT).orElseThrow().find(real, MOST, () -> true);
        assertEquals(List.of(expected.replace("\\n", "\n")), found.stream().map(span -> span.of(real)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "light | true  | false | Light, lighthouse and a light. | 2",
            "light | false | false | Light, lighthouse and a light. | 3",
            "light | false | true  | Light, lighthouse and a light. | 2",
            "Light | true  | true  | Light, lighthouse and a light. | 1",
            "10    | true  | false | In 1066, not in 10.            | 1",
            "cafe  | false | true  | Café, café                     | 1",
            "no no | true  | false | casino no no, no no            | 2",
            "a a   | true  | false | ma a a                         | 1",
            "猫    | true  | true  | 吾輩は猫である                   | 1",
            "ΛΟΓΟΣ | false | true  | λόγος, ΛΌΓΟΣ                   | 1"})
    void countsWholeWordsAndCaseWhereTheyAreWanted(String typed, boolean whole, boolean cased, String text, int count) {
        assertEquals(count, Finder.of(typed, new FindSettings(whole, cased)).orElseThrow()
                .find(text, MOST, () -> true).size());
    }

    @Test
    void findsPlacesOverTheBordersOfItsPieces() {
        String text = "x".repeat((1 << 16) - 3) + "needle" + "x".repeat(1 << 16) + "needle";
        List<TextRange> found = Finder.of("NEEDLE", FindSettings.DEFAULT).orElseThrow().find(text, MOST, () -> true);
        assertEquals(List.of("needle", "needle"), found.stream().map(span -> span.of(text)).toList());
    }

    @Test
    void stopsWhenThereIsEnoughAndWhenNobodyWantsItAnyMore() {
        Finder finder = Finder.of("a", FindSettings.DEFAULT).orElseThrow();
        assertEquals(7, finder.find("a ".repeat(1 << 18), 7, () -> true).size());
        assertTrue(finder.find("a ".repeat(1 << 18), MOST, () -> false).isEmpty());
        assertTrue(Finder.of("  ", FindSettings.DEFAULT).isEmpty());
    }
}
