package org.lectern.app.document.layout;

import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.Script;

/// What the signs at the border of two lines say, whatever the words are.
final class LineBorder {
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final char EAST_ASIA = '\u2E80'; // from here on characters may be written without spaces
    private static final Pattern ADDRESS = Pattern.compile("(?:\\w://|www\\.|\\w@|\\w/\\w)\\S*[-/_=&?#]$");
    private static final Pattern ADDRESS_AHEAD = Pattern.compile("^[\\w.-]*(?:@|://)\\w");
    private static final Pattern RANGE = Pattern.compile("\\d[-\u2010\u2011–]$");
    private static final Pattern RANGE_AHEAD = Pattern.compile("^\\d");
    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{Nd}])[-\u2010\u2011]$");
    private static final Pattern DASH = Pattern.compile("\\p{L}[—/]$");

    private LineBorder() {}

    /// Whether the second line goes on where the first one ends, without a blank, and with the hyphen if there is one.
    static boolean goesOnAtOnce(String last, String next) {
        if (isLetter(last)) {
            return false; // nearly always
        }
        if (ADDRESS.matcher(last).find() || DASH.matcher(last).find()
                || (RANGE.matcher(last).find() && RANGE_AHEAD.matcher(next).find())
                || (HYPHEN.matcher(last).find() && ADDRESS_AHEAD.matcher(next).find())) {
            return true;
        }
        return Script.writtenWithoutSpaces(last.codePointBefore(last.length()))
                && Script.writtenWithoutSpaces(next.codePointAt(0));
    }

    /// Whether the last sign is a letter or a digit of scripts with spaces.
    private static boolean isLetter(String line) {
        var end = line.charAt(line.length() - 1);
        return end < EAST_ASIA && Character.isLetterOrDigit(end);
    }

    /// Whether the line ends in the hyphen of a word that may go on.
    static boolean endsInHyphen(String last) {
        return !isLetter(last) && (last.endsWith(SOFT_HYPHEN) || HYPHEN.matcher(last).find());
    }
}
