package org.lectern.app.answering.kind;

import java.text.Normalizer;
import java.util.Locale;

/// A question in lower case, digits as 0, every run of anything but letters, marks and digits one blank, a blank at both ends.
final class PlainForm {
    private PlainForm() {}

    static String of(String question) {
        var plain = new StringBuilder(" ");
        normal(question).toLowerCase(Locale.ROOT).codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                plain.append('0');
            } else if (isLetterOrMark(sign)) {
                plain.appendCodePoint(sign);
            } else {
                blank(plain);
            }
        });
        blank(plain);
        return plain.toString();
    }

    /// With the signs of all widths as one, such as ？ and ?.
    static String normal(String question) {
        return Normalizer.normalize(question, Normalizer.Form.NFKC);
    }

    private static void blank(StringBuilder plain) {
        if (plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static boolean isLetterOrMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(sign);
        };
    }
}
