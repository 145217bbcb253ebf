package org.lectern.app.document.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds titles: headings, the titles of sections where they stand, and in plain text what the contents list names, is numbered or underlined.
/// A heading that says a date or an address, or that nothing stands under, may be what somebody asks for and stays.
final class HeadingLines {
    private static final int LONGEST = 200; // characters
    private static final int LONGEST_PLAIN = 100;
    private static final int NEAR = 2; // lines after the beginning of a section
    private static final int MOST_HEADINGS = 4; // one after the other on paper; more are no titles but large print
    private static final int MOST_WORDS = 14; // of a sentence that is a title
    private static final int FEWEST_NUMBERED = 3;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avril|"
            + "juin|juil|août|déc|ene|abr|ago|dic)\\p{L}{0,7}\\.?";
    private static final Pattern FACT = Pattern.compile("(?iu)(?:\\b\\d{1,2}(?:st|nd|rd|th)?\\.? " + MONTH
            + ",? \\d{4}\\b|\\b" + MONTH + " (?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|"
            + "\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\b|\\d{4}年\\d{1,2}月|\\S@\\S+\\.\\p{L}|https?://|\\bwww\\.|[€$£¥]\\s?\\d|\\d\\s?[€%])");
    private static final Pattern SENTENCE = Pattern.compile("[.!。]$");
    private static final Pattern CHAPTER = Pattern.compile("_?(?i:chapter|book|part|section|canto|volume|appendix|"
            + "prop(?:osition)?|defin(?:ition)?|ax(?:iom)?|prob(?:lem)?|theor(?:em)?|exper(?:iment)?|lemma|kapitel|teil|"
            + "chapitre)[._]{0,3}\\s+(?:\\d{1,3}|[IVXLC]{1,8})\\b[\\p{Lu}\\d\\s._:,'’—–-]*");
    private static final Pattern NUMBERED = Pattern
            .compile("\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.?\\s+[\\p{Lu}\\p{Lo}][^\\d]*[^\\d.;,:!。、]");
    private static final Pattern CLAUSE = Pattern.compile(".*[:;,]");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]{1,8}\\.?");
    private static final Pattern RULE = Pattern.compile("[-=~*─━]{4,}");

    private final RoleLines lines;
    private final Set<String> named;

    private HeadingLines(RoleLines lines, Set<String> named) {
        this.lines = lines;
        this.named = named;
    }

    /// @param named titles of which a contents list says that they are there, without their numbers
    static void mark(RoleLines lines, Set<String> named) {
        var headings = new HeadingLines(lines, named);
        headings.headings();
        headings.sections();
        if (lines.document().format() == DocumentFormat.TXT) {
            headings.plain();
        }
    }

    private void headings() {
        var first = 0;
        while (first < lines.size() && lines.level(first) == 0) {
            first++;
        }
        var isTitlePage = first <= NEAR;
        for (var line = first; line < lines.size();) {
            var to = line;
            while (to < lines.size() && lines.level(to) > 0) {
                to++;
            }
            markRun(line, to, isTitlePage ? lines.level(first) : Integer.MAX_VALUE);
            while (to < lines.size() && lines.level(to) == 0) {
                isTitlePage &= !isProse(to);
                to++;
            }
            line = to;
        }
    }

    private static boolean isFact(String text) {
        return FACT.matcher(text).find() || (SENTENCE.matcher(text).find() && text.split("\\s+").length > MOST_WORDS);
    }

    private boolean isProse(int line) {
        return line < lines.size() && lines.length(line) > LONGEST_PLAIN;
    }

    /// Headings one after the other. What on a title page stands below the title is its author or a date, if no text follows.
    ///
    /// @param title level of the title, if this is its page
    private void markRun(int from, int to, int title) {
        var large = !lines.document().format().flows() && to - from > MOST_HEADINGS;
        for (var line = from; line < to; line++) {
            var isByline = lines.level(line) > title && !(line == to - 1 && isProse(to))
                    && !named.contains(TitleKeys.bare(lines.text(line)));
            if (!isFact(lines.text(line)) && !(line > from && large) && !isByline) {
                lines.mark(line, TextRole.HEADING);
            }
        }
    }

    /// The titles of sections where these begin.
    private void sections() {
        for (var section : lines.document().sections()) {
            var first = lines.at(section.start());
            for (var line = first; line < Math.min(lines.size(), first + NEAR + 1); line++) {
                if (lines.isBody(line) && lines.isAlone(line) && lines.length(line) <= LONGEST
                        && lines.shape(line) == Shape.PARAGRAPH && isTitle(lines.text(line), section.title())) {
                    lines.mark(line, TextRole.HEADING);
                }
            }
        }
    }

    private static boolean isTitle(String line, String title) {
        var letters = TitleKeys.letters(line);
        return !letters.isEmpty() && (letters.equals(TitleKeys.letters(title))
                || letters.equals(TitleKeys.letters(TitleKeys.unmarked(title))))
                && !isFact(line) && !CLAUSE.matcher(line).matches();
    }

    private void plain() {
        var last = 0;
        var romans = new ArrayList<Integer>();
        var numbered = new ArrayList<Integer>();
        for (var line = 0; line < lines.size(); line++) {
            if (!lines.isBody(line) || !lines.isAlone(line) || lines.length(line) > LONGEST_PLAIN) {
                continue;
            }
            var text = lines.text(line);
            if (RULE.matcher(text).matches()) {
                underlined(line);
            } else if ((named.contains(TitleKeys.bare(text)) && !CLAUSE.matcher(text).matches())
                    || CHAPTER.matcher(text).matches()) {
                lines.mark(line, TextRole.HEADING);
            } else if (ROMAN.matcher(text).matches()) {
                var value = RomanNumeral.value(text.replace(".", ""));
                if (value == 1 || value == last + 1) {
                    romans.add(line);
                    last = value;
                }
            } else if (NUMBERED.matcher(text).matches() && isBeforeText(line)) {
                numbered.add(line);
            }
        }
        markSeries(romans);
        markSeries(numbered);
    }

    private void markSeries(List<Integer> series) {
        if (series.size() >= FEWEST_NUMBERED) {
            series.forEach(line -> lines.mark(line, TextRole.HEADING));
        }
    }

    private boolean isBeforeText(int line) {
        return line + 1 < lines.size() && lines.length(line + 1) > LONGEST_PLAIN;
    }

    /// A line over a rule of about its length, after which a blank line comes; the head of a table has its rows directly below.
    private void underlined(int rule) {
        var title = rule - 1;
        if (title >= 0 && lines.isLast(rule) && !lines.isLast(title) && (title == 0 || lines.isLast(title - 1))
                && Math.abs(lines.length(title) - lines.length(rule)) <= 2
                && !isFact(lines.text(title))) {
            lines.mark(title, TextRole.HEADING);
            lines.mark(rule, TextRole.HEADING);
        }
    }
}
