package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as the same words.
class PlainAnswerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', value = {
            "en | he was a native of Nantucket, though | nantucket | true",
            "en | 1066 | 10 | false",
            "en | 22% of them | 22 | true",
            "en | version 2.30 | 2 | false",
            "en | version 2.30 | 2.3 | true",
            "en | version 2.30 | 30 | false",
            "en | a 2:1 majority | 2 | false",
            "en | a 2:1 majority | 2:1 | true",
            "en | It returns 2. | 2 | true",
            "en | 50-190 KB | 50–190 KB | true",
            "en | “straight” or “flat.” | 'straight' or 'flat' | true",
            "en | about seven _Minutes_ of time | seven minutes of time | true",
            "en | the curve_fit function | curve_fit | true",
            "en | ~/.local/share/lectern | .local/share/lectern | true",
            "en | It's a King. | a King | true",
            "en | 3,700  kbytes | 3700 kbytes. | true",
            "en | nothing | $$ | false",
            "ja | 夜 の八時頃。 | 八時頃 | true",
            "ja | 六畳 | 六畳ほど | false"})
    void holdsWholeWordsAndNumbers(String language, String answer, String wanted, boolean holds) {
        var other = PlainAnswer.of(wanted, language);
        assertEquals(holds, PlainAnswer.of(answer, language).holds(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the red brick | Red Brick. | 1",
            "red brick house | red brick | 0.8",
            "brick | house | 0",
            "the | the | 0"})
    void isAlikeByItsWords(String answer, String wanted, double f1) {
        assertEquals(f1, PlainAnswer.of(answer, "en").f1(PlainAnswer.of(wanted, "en")), 1e-6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | the rain in the town falls on the mainland | the rain falls in the plain mainly | 0.5",
            "en | because A = B | if A = B | 0.75",
            "ja | 不思議な憐れ | 憐れな人 | 0.3333333"})
    void hasAShareOfTheTellingWords(String language, String answer, String wanted, double share) {
        assertEquals(share, PlainAnswer.of(answer, language).shareOf(PlainAnswer.of(wanted, language)), 1e-6);
    }
}
