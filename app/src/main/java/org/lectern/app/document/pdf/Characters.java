package org.lectern.app.document.pdf;

import java.text.Normalizer;

/// Brings what a PDF calls characters into the form in which people write them.
final class Characters {
    private Characters() {}

    /// Code points that Unicode keeps free; some fonts map dashes to them.
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE;
    }

    /// Ligatures and presentation forms as plain letters, all spaces as one kind, control characters away.
    static String readable(String text) {
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < '\u007F') {
            return text; // nearly always
        }
        var plain = text;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '\uFB00' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC' || c >= '\u2F00' && c <= '\u2FDF') {
                plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
                break;
            }
        }
        if (plain.codePoints().allMatch(c -> Character.isSpaceChar(c) || c == '\t' || isNoCharacter(c))) {
            return plain.isEmpty() ? "" : " ";
        }
        return plain.codePoints().filter(c -> !Character.isISOControl(c) && c != '\uFEFF' && c != '\u200B')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
