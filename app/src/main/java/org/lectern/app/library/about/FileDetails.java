package org.lectern.app.library.about;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.app.document.model.Document;

/// What a file says about its document: title and authors as they were read, year and numbers from the words it begins with.
public final class FileDetails {
    /// Characters at the beginning of a text that may say what it is.
    public static final int BEGINNING = 20_000;

    private static final int FIRST_PAGES = 8_000; // characters; further on, numbers are those of other works
    private static final Pattern DOI = Pattern
            .compile("(?i)\\bdoi(?:\\.org/|[:\\s]){1,3}\\s*(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>“”„、。，]+)");
    private static final Pattern ISBN = Pattern
            .compile("(?i)\\bISBN(?:[- ]?1[03])?[:：]?\\s*((?:\\d[\\h\\p{Pd}]?){9,12}[\\dX])");
    private static final Pattern SHORT_ISBN = Pattern.compile("(?:\\d[\\h\\p{Pd}]?){9}[\\dX]");
    private static final String NUMBER = "((?:1[5-9]|20)\\d\\d)";
    private static final String DAY = "(?:\\d{1,2} )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?"
            + "(?: \\d{1,2})?,? )?"; // before a year
    private static final List<Pattern> YEARS = List.of(
            Pattern.compile("arXiv:\\S+(?: \\[[^\\]]+\\])? {1,3}\\d{1,2} \\p{L}{3,9}\\.? " + NUMBER),
            Pattern.compile("©[ ,]{0,3}(?:by )?(?:[\\p{L}.]{1,20},? ){0,4}" + NUMBER + "\\b"),
            Pattern.compile("(?:\\b(?:[Cc]opyright|COPYRIGHT)|\\([cC]\\))[ ,]{0,3}(?:\\([cC]\\) ?)?" + NUMBER + "\\b"),
            Pattern.compile(NUMBER + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)? ?(?:初版|第\\d{1,3}[版刷]|発行|発表|刊|出版)"),
            Pattern.compile("(?i)\\bpublished(?: (?:online|in print):?|:)(?: on| in)?[ ,]{0,2}" + DAY + NUMBER + "\\b"),
            Pattern.compile("(?m)^\\h*(?:Published|PUBLISHED)(?: on| in)? " + DAY + NUMBER + "\\h*(?:[.;|]|$)"));
    // Without blanks, as names of files are, and no name of a work: "ch_01", "a1", "paper", but not "Catch-22" nor "1984".
    private static final Pattern FILE_LIKE = Pattern.compile("\\S*_\\S*|[a-z]+[-.]?\\d*");

    private FileDetails() {}

    public static Map<DetailField, String> of(Document document) {
        return of(document.file(), document.title(), document.author(),
                document.text().substring(0, Math.min(BEGINNING, document.text().length())));
    }

    /// @param title may be the file's name, which is no title
    /// @param author names on one line; may be empty
    /// @param beginning of the text
    public static Map<DetailField, String> of(Path file, String title, String author, String beginning) {
        var found = new EnumMap<DetailField, String>(DetailField.class);
        if (!isName(title, file)) {
            put(found, DetailField.TITLE, Optional.of(title));
        }
        put(found, DetailField.AUTHORS, Optional.of(author));
        var first = beginning.substring(0, Math.min(FIRST_PAGES, beginning.length()));
        put(found, DetailField.DOI, first(DOI, first).map(FileDetails::untrailed));
        put(found, DetailField.ISBN, ISBN.matcher(beginning).results()
                .map(match -> match.group(1)).flatMap(FileDetails::beforeOthers)
                .filter(DetailField.ISBN::isRight).findFirst());
        put(found, DetailField.YEAR, YEARS.stream().flatMap(year -> first(year, first).stream()).findFirst());
        return found;
    }

    private static void put(Map<DetailField, String> found, DetailField field, Optional<String> words) {
        words.filter(field::isRight).map(field::tidied).filter(tidied -> !tidied.isEmpty())
                .ifPresent(tidied -> found.put(field, tidied));
    }

    // Behind a short number may stand the numbers of printings.
    private static Stream<String> beforeOthers(String number) {
        var shorter = SHORT_ISBN.matcher(number);
        return shorter.lookingAt() ? Stream.of(number, shorter.group()) : Stream.of(number);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map((MatchResult match) -> match.group(1));
    }

    // What stands behind a number in a sentence is not of it; brackets are where they have a partner.
    private static String untrailed(String doi) {
        var end = doi.length();
        while (end > 0 && (".,;:'’".indexOf(doi.charAt(end - 1)) >= 0 || isLoneBracket(doi.substring(0, end)))) {
            end--;
        }
        return doi.substring(0, end);
    }

    private static boolean isLoneBracket(String doi) {
        return (doi.endsWith(")") && count(doi, ')') > count(doi, '('))
                || (doi.endsWith("]") && count(doi, ']') > count(doi, '[')) || doi.endsWith("}");
    }

    private static long count(String words, char letter) {
        return words.chars().filter(one -> one == letter).count();
    }

    private static boolean isName(String title, Path file) {
        var name = file.getFileName().toString();
        var stem = name.replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
        return title.equals(name) || (title.equals(stem) && FILE_LIKE.matcher(stem).matches());
    }
}
