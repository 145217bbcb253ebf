package org.lectern.app.library.about;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Who wrote something, out of the one line in which files name them.
///
/// @param written each name as it stands there
/// @param others whether the line says that there are more
public record Authors(List<String> written, boolean others) {
    // 他 and 等 are given names, too, behind a family name alone.
    private static final Pattern OTHERS = Pattern
            .compile("(?i)[,;、，；&]?\\s*\\b(et\\.? al(\\.|ii|iae)?|and others|u\\. ?a\\.)\\s*$|[,;、，；]?\\s*ほか\\s*$"
                    + "|[,;、，；]\\s*[他等]\\s*$|(?<=[,;、，；]\\s{0,3}[^\\s,;、，；]{1,40}|\\S\\s[^\\s,;、，；]{1,40})\\s+[他等]\\s*$");
    private static final String NOT_IN_BRACES = "(?![^{}]*\\})";
    private static final Pattern SEMICOLON = Pattern.compile("[;；]" + NOT_IN_BRACES);
    private static final Pattern LISTED = Pattern.compile("[、，]" + NOT_IN_BRACES);
    private static final Pattern COMMA = Pattern.compile("," + NOT_IN_BRACES);
    private static final Pattern AND = Pattern.compile("(?i)\\s*,?\\s+(?:and|&|und|et)\\s+" + NOT_IN_BRACES);
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?[ -]?){1,4}");
    private static final Pattern DEGREE = Pattern.compile("(?i)ph\\.?d\\.?|m\\.?d\\.?|m\\.?sc\\.?|dr\\.?|prof\\.?");

    public Authors {
        written = List.copyOf(written);
    }

    /// @param line names between semicolons, or as they stand on title pages
    public static Authors of(String line) {
        var names = OTHERS.matcher(line.strip()).replaceFirst("");
        return new Authors(split(names).stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList(),
                !names.equals(line.strip()));
    }

    private static List<String> split(String names) {
        for (var between : List.of(SEMICOLON, LISTED)) {
            if (between.matcher(names).find()) {
                return List.of(between.split(names));
            }
        }
        if (PersonName.isInstitution(names) || Arrays.stream(AND.split(names)).allMatch(Authors::isPlainWord)) {
            return atCommas(names); // as "Johnson & Johnson"
        }
        return Arrays.stream(AND.split(names)).flatMap(part -> atCommas(part).stream()).toList();
    }

    // "Doe, Jane" is one name, "Jane Doe, Ann Lee" are two, and so are "Doe, J., Lee, A. B."
    private static List<String> atCommas(String names) {
        var parts = COMMA.splitAsStream(names).map(String::strip)
                .filter(part -> !part.isEmpty() && !DEGREE.matcher(part).matches()).toList();
        if (parts.size() == 2 && (isOneWord(parts.getFirst()) || Character.isLowerCase(parts.getFirst().charAt(0))
                || isOneWord(parts.get(1)))) {
            return List.of(String.join(", ", parts));
        }
        if (parts.size() == 3 && PersonName.isSuffix(parts.get(2))) {
            return List.of(String.join(", ", parts));
        }
        var pairs = new ArrayList<String>();
        for (var i = 0; i < parts.size(); i++) {
            if (i + 1 < parts.size() && INITIALS.matcher(parts.get(i + 1)).matches()) {
                pairs.add(parts.get(i) + ", " + parts.get(++i));
            } else {
                pairs.add(parts.get(i));
            }
        }
        return pairs;
    }

    private static boolean isPlainWord(String part) {
        return isOneWord(part) && part.indexOf(',') < 0 && part.indexOf('{') < 0;
    }

    private static boolean isOneWord(String part) {
        return !part.contains(" ");
    }

    /// The line that says the same, with semicolons.
    String line() {
        return String.join("; ", written) + (others ? "; et al." : "");
    }

    public List<PersonName> names() {
        return written.stream().map(PersonName::of).toList();
    }
}
