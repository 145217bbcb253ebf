package org.lectern.app.document.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// How much the characters of a text look like those that people write: letters of one script in a word, no capitals inside words,
/// no signs between letters. Bytes that are read in the wrong encoding give what nobody writes.
final class Plausibility {
    private static final String PUNCTUATION = "“”„‘’‚«»–—…•€£§°©®™½¼¾²³µ±×÷¿¡ºª·¥№\u00A0\u00AD";
    private static final String LETTERS = "äöüßéèêëàâáãåæçñíìîïóòôõøœúùûýÿÄÖÜÉÈÀÂÁÃÅÆÇÑÍÎÓÔÕØŒÚąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽ"
            + "őűŐŰğıİşŞĞăâîșțşţāēģīķļņūėįųđĐćž";
    private static final String FINAL = "ךםןףץ"; // Hebrew letters as they end words
    private static final String NOT_FINAL = "כמנצ"; // as they do not
    private static final String CYRILLIC = "ЁёЂЃѓЄєЇїІіЎўҐґЈјЉљЊњЋћЌќЏџЅѕђ";
    /// Scripts whose letters share no word with those of others.
    private static final Set<UnicodeScript> SEPARATE = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK, UnicodeScript.HEBREW, UnicodeScript.ARABIC);
    private static final double WORST = 1.5;
    private static final double RARE = 0.4;

    private Plausibility() {}

    /// @return 1 for a text without anything strange among its characters beyond ASCII, down to 0
    static double of(String text) {
        var total = 0;
        var strange = 0.0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                total++;
                strange += strangeness(c, i > 0 ? text.charAt(i - 1) : ' ', i + 1 < text.length()
                        ? text.charAt(i + 1)
                        : ' ');
            }
        }
        return total == 0 ? 1 : Math.max(0, 1 - strange / total);
    }

    private static double strangeness(char c, char before, char after) {
        if (c == '\uFFFD' || Character.getType(c) == Character.PRIVATE_USE || Character.isISOControl(c)
                || !Character.isDefined(c)) {
            return WORST;
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return letter(c, before, after);
        }
        var inside = Character.isLetter(before) && Character.isLetter(after);
        if (isBox(c)) {
            return Character.isLetter(before) || Character.isLetter(after) ? 1 : 0;
        }
        var apostrophe = c == '’' || c == '·' || c == '–' || c == '—' || c == '\u00AD';
        return inside && !apostrophe ? 1 : PUNCTUATION.indexOf(c) >= 0 ? 0 : RARE;
    }

    private static double letter(char c, char before, char after) {
        if ((Character.isUpperCase(c) && Character.isLowerCase(before)) || isBox(before) || isBox(after)) {
            return 1;
        }
        if (c == before && c == after) {
            return 1;
        }
        var script = UnicodeScript.of(c);
        if (isOther(before, script) || isOther(after, script)) {
            return 1;
        }
        return switch (script) {
            case LATIN ->
                (LETTERS.indexOf(c) >= 0 ? 0 : RARE) + (isAccented(before) && isAccented(after) ? RARE / 2 : 0);
            case CYRILLIC -> c >= 'А' && c <= 'я' ? 0 : CYRILLIC.indexOf(c) >= 0 ? RARE / 4 : RARE;
            case HEBREW -> (Character.isLetter(after) ? FINAL : NOT_FINAL).indexOf(c) >= 0 ? 1 : 0;
            default -> 0;
        };
    }

    private static boolean isOther(char beside, UnicodeScript script) {
        return Character.isLetter(beside) && UnicodeScript.of(beside) != script
                && SEPARATE.contains(script);
    }

    // words of Latin letters have few of them side by side
    private static boolean isAccented(char c) {
        return c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isBox(char c) {
        return c >= 0x2500 && c <= 0x259F;
    }
}
