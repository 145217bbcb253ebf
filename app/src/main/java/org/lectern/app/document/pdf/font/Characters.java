package org.lectern.app.document.pdf.font;

import java.text.Normalizer;
import java.util.Optional;

/// Brings what a PDF calls characters into the form in which people write them.
public final class Characters {
    private Characters() {}

    /// Code points that Unicode keeps free; some fonts map dashes to them.
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE;
    }

    /// Brackets that are built from pieces, of which Adobe's list gives each a code of its own: the piece that tells which
    /// bracket it is stands for the whole.
    private static Optional<String> whole(char piece) {
        return switch (piece) {
            case '\uF8EB' -> Optional.of("(");
            case '\uF8F6' -> Optional.of(")");
            case '\uF8EE' -> Optional.of("[");
            case '\uF8F9' -> Optional.of("]");
            case '\uF8F2' -> Optional.of("{");
            case '\uF8FD' -> Optional.of("}");
            case '\uF8E8' -> Optional.of("®");
            case '\uF8E9' -> Optional.of("©");
            case '\uF8EA' -> Optional.of("™");
            default -> piece >= '\uF8E5' && piece <= '\uF8FE' ? Optional.of(" ") : Optional.empty();
        };
    }

    /// Signs of a font's own far beyond the others, such as the flags of Google's emoji: nobody can tell what they mean. Those
    /// below are kept, because whole texts in them are texts whose meaning is lost, and are told as such.
    private static boolean isPrivateSign(int codePoint) {
        return codePoint > Character.MAX_VALUE && Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /// Ligatures and presentation forms as plain letters, all spaces as one kind, control characters away.
    public static String readable(String text) {
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < '\u007F') {
            return text; // nearly always
        }
        var plain = text.length() == 1 ? whole(text.charAt(0)).orElse(text) : text;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if ((c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC')
                    || (c >= '\u2F00' && c <= '\u2FDF')) {
                plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
                break;
            }
        }
        if (plain.codePoints().allMatch(c -> Character.isSpaceChar(c) || c == '\t' || isNoCharacter(c))) {
            return plain.isEmpty() ? "" : " ";
        }
        return plain.codePoints()
                .filter(c -> !Character.isISOControl(c) && c != '\uFEFF' && c != '\u200B' && !isPrivateSign(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
