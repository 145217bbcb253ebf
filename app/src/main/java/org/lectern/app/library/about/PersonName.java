package org.lectern.app.library.about;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of somebody who wrote something.
///
/// @param family the whole name where it is not known what is what, as of an institution
/// @param given may be empty
/// @param suffix such as "Jr."; may be empty
public record PersonName(String family, String given, String suffix) {
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|II|III|IV");
    private static final Pattern OF = Pattern.compile("(?i)\\s(of|for|für|pour)\\s(?![^{}]*\\})");
    private static final Pattern AND = Pattern.compile("(?i)\\s(and|&|und|et)\\s");
    private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "da", "dos", "di", "du",
            "la", "le", "ten", "ter", "zu", "af", "al", "el", "bin", "ibn");
    private static final Set<UnicodeScript> FAMILY_FIRST = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    /// The parts of a name that is written in any order; one in braces, as of an institution, is left whole.
    public static PersonName of(String written) {
        if (written.startsWith("{") && written.endsWith("}")) {
            return new PersonName(written.substring(1, written.length() - 1).strip(), "", "");
        }
        var parts = Arrays.stream(written.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        if (parts.size() > 1) {
            var suffixed = parts.size() > 2 || SUFFIX.matcher(parts.get(1)).matches();
            var plain = !suffixed ? "" : SUFFIX.matcher(parts.get(1)).matches() ? parts.get(1) : parts.get(2);
            var given = parts.stream().skip(1).filter(part -> !part.equals(plain)).findFirst().orElse("");
            return given.isEmpty()
                    ? inOrder(parts.getFirst(), plain)
                    : new PersonName(parts.getFirst(), given, plain);
        }
        return inOrder(written.strip(), "");
    }

    private static PersonName inOrder(String name, String suffix) {
        if (isInstitution(name) || AND.matcher(name).find()) {
            return new PersonName(name, "", suffix);
        }
        var words = List.of(name.split("\\s+"));
        if (words.size() < 2) {
            return new PersonName(name, "", suffix);
        }
        if (FAMILY_FIRST.contains(UnicodeScript.of(name.codePointAt(0)))) {
            return new PersonName(words.getFirst(), String.join(" ", words.subList(1, words.size())), suffix);
        }
        if (suffix.isEmpty() && words.size() > 2 && SUFFIX.matcher(words.getLast()).matches()) {
            return inOrder(String.join(" ", words.subList(0, words.size() - 1)), words.getLast());
        }
        var family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        return new PersonName(String.join(" ", words.subList(family, words.size())),
                String.join(" ", words.subList(0, family)), suffix);
    }

    /// Whether words are of a kind of which names of persons have none.
    static boolean isInstitution(String words) {
        return OF.matcher(words).find();
    }

    static boolean isSuffix(String words) {
        return SUFFIX.matcher(words).matches();
    }

    /// As names stand in lists: "Family, Given".
    public String inverted() {
        return given.isEmpty() ? family : family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix);
    }
}
