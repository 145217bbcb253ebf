package org.lectern.app.document.role;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// The titles of a document's parts, by their letters: "1. 1.2. Roadmap . . . 7" of a contents list is the title "1.2 Roadmap".
///
/// @param offsets where the first part of that title begins
record TitleKeys(Map<String, Integer> offsets) {
    private static final int FEWEST_LETTERS = 3; // of a title without its number
    private static final int MOST_MARKS = 4; // "•", "Part", "II.", "3.1"
    private static final String FIRST_LETTERS = "IVXLCivxlcSPBAKTspbakt"; // of numerals and of the words below
    private static final String PART = "chapter|section|part|book|appendix|kapitel|abschnitt|teil|anhang|chapitre|partie|annexe";
    private static final Pattern MARK = Pattern.compile("^(?:[•◦▪‣·*–—§-]+|(?i:" + PART
            + ")|\\(?(?:\\d{1,4}|[A-Za-z](?=\\.))(?:\\.\\d{1,4})*[.):]?|[IVXLC]{1,8}[.):]?|[ivxlc]{1,8}[.):])\\s+(?=\\S)");

    static TitleKeys of(RoleLines lines) {
        var offsets = new HashMap<String, Integer>();
        for (var section : lines.document().sections()) {
            add(section.title(), section.start(), offsets);
        }
        for (var line = 0; line < lines.size(); line++) {
            if (lines.shape(line) == Shape.HEADING) {
                add(lines.text(line), lines.start(line), offsets);
            }
        }
        return new TitleKeys(offsets);
    }

    private static void add(String title, int offset, Map<String, Integer> offsets) {
        offsets.putIfAbsent(letters(title), offset);
        var bare = letters(unmarked(title));
        if (bare.length() >= FEWEST_LETTERS) {
            offsets.putIfAbsent(bare, offset);
        }
        offsets.remove("");
    }

    /// Where the part begins whose title a line is; below 0 where it is no title. The line may be that of a contents list, with another
    /// number and a page.
    int offset(String line) {
        var at = offsets.getOrDefault(letters(line), -1);
        var bare = unmarked(line);
        if (at < 0 && bare.length() < line.length()) {
            at = offsets.getOrDefault(letters(bare), -1);
        }
        if (at < 0 && PageEnd.start(line) >= 0) {
            at = offsets.getOrDefault(letters(PageEnd.without(line)), -1);
            at = at < 0 ? offsets.getOrDefault(letters(PageEnd.without(bare)), -1) : at;
        }
        return at;
    }

    /// A title without number and page, as letters.
    static String bare(String line) {
        return letters(PageEnd.without(unmarked(line)));
    }

    /// A line without the mark of a list and the number of a part.
    static String unmarked(String line) {
        var rest = line;
        for (var i = 0; i < MOST_MARKS && mayBeMarked(rest); i++) {
            var without = MARK.matcher(rest).replaceFirst("");
            if (without.length() == rest.length()) {
                break;
            }
            rest = without;
        }
        return rest;
    }

    /// Whether its first word may be a mark; most are not.
    private static boolean mayBeMarked(String line) {
        return line.indexOf(' ') > 0 && (!Character.isLetter(line.charAt(0)) || line.charAt(1) == '.'
                || FIRST_LETTERS.indexOf(line.charAt(0)) >= 0);
    }

    /// Letters and digits in lower case.
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
