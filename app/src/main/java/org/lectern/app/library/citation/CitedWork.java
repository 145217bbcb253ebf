package org.lectern.app.library.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.app.library.about.Authors;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;

/// A document with the key under which it is cited, of which there are no two in one list.
///
/// @param key ASCII letters and digits: first family name, year, first long word of the title
public record CitedWork(String key, Details details) {
    private static final int LEAST = 4; // letters of a word that tells a title from others

    static Optional<String> firstFamily(Authors authors) {
        return authors.names().stream().findFirst().map(name -> name.family());
    }

    /// Documents in their order, each with a key of its own.
    public static List<CitedWork> of(List<Details> documents) {
        Set<String> taken = new HashSet<>();
        var works = new ArrayList<CitedWork>();
        for (var details : documents) {
            var key = key(details);
            var own = key;
            for (var time = 1; !taken.add(own); time++) {
                own = key + letters(time);
            }
            works.add(new CitedWork(own, details));
        }
        return works;
    }

    private static String key(Details details) {
        var family = firstFamily(details.authors()).map(CitedWork::ascii).orElse("");
        var word = Arrays.stream(details.of(DetailField.TITLE).orElse("").split("[^\\p{L}\\p{N}]+"))
                .map(CitedWork::ascii).filter(one -> one.length() >= LEAST).findFirst().orElse("");
        var key = family + details.of(DetailField.YEAR).orElse("") + word;
        return key.isEmpty() || Character.isDigit(key.charAt(0)) ? "doc" + key : key;
    }

    private static String ascii(String words) {
        return Normalizer.normalize(words.replace("ß", "ss"), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    // a … z, aa, ab …
    private static String letters(int number) {
        var left = number - 1;
        var last = String.valueOf((char) ('a' + left % 26));
        return left < 26 ? last : letters(left / 26) + last;
    }
}
