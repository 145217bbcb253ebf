package org.lectern.app.document.role;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// What a line has of an entry in a contents list.
///
/// @param target where the part begins whose title it is; below 0 if it is no title, or the title of the part that begins there
/// @param linked whether all of it leads to places of the document
/// @param leader whether dots lead from its title to its page
/// @param page the number at its end; below 0 where there is none
/// @param number the number at its beginning; below 0 where there is none
/// @param numbered 2 if that surely is the number of a part, 1 if it may be, else 0
/// @param label whether it begins as "Figure 3" or "Theorem GT"
record ContentsEntry(int target, boolean linked, boolean leader, int page, int number, int numbered, boolean label) {
    private static final int LONGEST = 240; // characters
    private static final int ANY_NUMBER = 0; // "3.1"
    private static final Pattern NUMBER = Pattern
            .compile("^(?:[•◦▪‣*–—-]\\s+)?(?i:part|book|chapter|section|teil|kapitel|"
                    + "chapitre|partie|第)?\\s*(?:(\\d{1,3}\\.\\d[\\d.]*)|(\\d{1,3})|([IVXLC]{1,8}))(?:[.):\\s—–章-]).*");
    private static final Pattern BARE = Pattern.compile("\\d+\\s");
    private static final Pattern LABEL = Pattern
            .compile("^(?:(?i:figure|fig\\.|table|plate|map|listing|theorem|definition|"
                    + "lemma|example|diagram|section|abbildung|abb\\.|tabelle|satz|beispiel|tableau|exemple|figura|tabla)\\s+"
                    + "(?:[A-Z0-9]{1,9}|\\d+(?:\\.\\d+)*)[.:]?(?:\\s+\\S.*)?|[図表]\\s*\\d+.*)$");
    private static final Pattern SENTENCE = Pattern.compile("[.!?;,。！？]$");

    static final ContentsEntry NONE = new ContentsEntry(-1, false, false, -1, -1, 0, false);

    static ContentsEntry of(RoleLines lines, int line, TitleKeys titles) {
        var shape = lines.shape(line);
        if (lines.length(line) > LONGEST || shape == Shape.VERBATIM) {
            return NONE;
        }
        var text = lines.text(line);
        var target = titles.offset(text);
        var own = target >= lines.start(line) && target < lines.start(line) + lines.length(line);
        var number = number(text);
        return new ContentsEntry(own ? -1 : target, isLinked(lines, line), PageEnd.hasLeader(text), page(text),
                number, number < 0 ? 0 : BARE.matcher(text).lookingAt() ? 1 : 2,
                LABEL.matcher(text).matches() && !SENTENCE.matcher(text).find());
    }

    private static boolean isLinked(RoleLines lines, int line) {
        return lines.isLinkedWithin(line) && isOnlyMark(lines.outsideInnerLinks(line).strip());
    }

    private static int page(String text) {
        var page = PageEnd.value(text);
        return page >= 0 && isOnlyMark(text) ? -1 : page;
    }

    /// Such as "Chapter 1", or the bullet before a title.
    private static boolean isOnlyMark(String text) {
        return TitleKeys.letters(TitleKeys.unmarked(text + " x")).equals("x");
    }

    private static int number(String text) {
        var found = NUMBER.matcher(text);
        return found.matches() ? value(found) : -1;
    }

    private static int value(Matcher found) {
        if (found.group(2) != null) {
            return Integer.parseInt(found.group(2));
        }
        return found.group(3) == null ? ANY_NUMBER : RomanNumeral.value(found.group(3));
    }

    boolean isTitle() {
        return target >= 0;
    }

    /// Whether it hardly is anything else.
    boolean isSure() {
        return isTitle() || linked || leader;
    }
}
