package org.lectern.app.document.flow.numeral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as word processors show them in lists.
class NumeralTest {
    @ParameterizedTest
    @CsvSource({"lowerLetter, 28, bb", "upperRoman, 1994, MCMXCIV", "decimalZero, 7, 07", "ordinal, 112, 112th",
            "ordinal, 23, 23rd", "ordinalPoint, 3, 3.", "decimal, 12, 12", "unheardOf, 12, 12"})
    void latin(String format, int number, String shown) {
        assertEquals(shown, Numeral.of(number, format));
    }

    @ParameterizedTest
    @CsvSource({"cardinalText, 1, One", "cardinalText, 21, Twenty-one", "cardinalText, 340, Three hundred forty",
            "cardinalText, 12006, Twelve thousand six", "ordinalText, 1, First", "ordinalText, 12, Twelfth",
            "ordinalText, 20, Twentieth", "ordinalText, 103, One hundred third", "ordinalText, 14, Fourteenth"})
    void words(String format, int number, String shown) {
        assertEquals(shown, Numeral.of(number, format));
    }

    @ParameterizedTest
    @CsvSource({"russianLower, 9, и", "russianLower, 10, к", "arabicAlpha, 3, ت", "arabicAbjad, 3, ج",
            "hebrew1, 15, טו",
            "hebrew1, 116, קטז", "hebrew1, 21, כא", "hebrew2, 22, ת", "ganada, 2, 나", "aiueoFullWidth, 6, カ",
            "iroha, 4, ニ",
            "ideographTraditional, 3, 丙", "thaiNumbers, 25, ๒๕", "decimalFullWidth2, 30, ３０",
            "ideographDigital, 105, 一〇五",
            "hindiConsonants, 2, ख"})
    void otherScripts(String format, int number, String shown) {
        assertEquals(shown, Numeral.of(number, format));
    }

    @ParameterizedTest
    @CsvSource({"japaneseCounting, 10, 十", "japaneseCounting, 23, 二十三", "japaneseCounting, 105, 百五",
            "chineseCountingThousand, 11, 十一", "chineseCountingThousand, 105, 一百〇五",
            "chineseCountingThousand, 110, 一百一十", "chineseCountingThousand, 1000, 一千", "taiwaneseCounting, 2005, 二千零五",
            "koreanCounting, 12, 십이", "japaneseCounting, 10000, 一〇〇〇〇"})
    void counting(String format, int number, String shown) {
        assertEquals(shown, Numeral.of(number, format));
    }

    @ParameterizedTest
    @CsvSource({"decimalEnclosedCircle, 1, ①", "decimalEnclosedCircle, 20, ⑳", "decimalEnclosedCircle, 21, 21",
            "decimalEnclosedParen, 2, ⑵", "ideographEnclosedCircle, 10, ㊉", "numberInDash, 4, - 4 -", "chicago, 5, **",
            "chicago, 4, §", "hex, 255, FF"})
    void signs(String format, int number, String shown) {
        assertEquals(shown, Numeral.of(number, format));
    }
}
