package org.lectern.app.answering.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What words stand for, in English, German and Japanese: "how come" and "reason" for *why*, as words.txt has it.
final class Concepts {
    static final String JAPANESE = "ja";
    static final String GERMAN = "de";
    static final String ENGLISH = "en";
    static final String UNKNOWN = "unknown";

    private static final String COMMON = "of the language";
    private static final Concepts WRITTEN = read("words.txt");

    private final Map<String, List<Part>> parts = new HashMap<>(); // by language
    private final Map<String, Set<String>> common = new HashMap<>();

    private record Part(String concept, String text) {}

    /// Where a concept is in a plain form.
    ///
    /// @param at the first place
    /// @param first whether the question begins with it
    /// @param whole whether the question is nothing else
    record Found(int at, boolean first, boolean last, boolean whole) {
        Found and(Found other) {
            return new Found(Math.min(at, other.at), first || other.first, last || other.last, whole || other.whole);
        }
    }

    private Concepts(String written) {
        var concept = "";
        for (var line : written.split("\n")) {
            if (line.startsWith("[")) {
                concept = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(concept, line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
        }
    }

    static Concepts written() {
        return WRITTEN;
    }

    private void add(String concept, String language, String line) {
        var texts = new ArrayList<String>();
        for (var part : line.split(" \\| ")) {
            texts.add(part.strip().replace('_', ' '));
        }
        if (concept.equals(COMMON)) {
            common.put(language, new HashSet<>(texts));
            return;
        }
        for (var one : language.equals("all") ? List.of(ENGLISH, GERMAN, JAPANESE) : List.of(language)) {
            var known = parts.computeIfAbsent(one, _ -> new ArrayList<>());
            texts.forEach(text -> known.add(new Part(concept, text)));
        }
    }

    /// The language of a plain form; unknown where it has as many German words as English ones.
    String language(String plain) {
        if (plain.codePoints().anyMatch(Concepts::isJapanese)) {
            return JAPANESE;
        }
        var words = plain.strip().split(" ");
        var german = plain.codePoints().filter(sign -> "äöüß".indexOf(sign) >= 0).count();
        var english = 0;
        for (var word : words) {
            german += common(GERMAN).contains(word) ? 1 : 0;
            english += common(ENGLISH).contains(word) ? 1 : 0;
        }
        return german > english ? GERMAN : english > german ? ENGLISH : UNKNOWN;
    }

    private Set<String> common(String language) {
        return common.getOrDefault(language, Set.of());
    }

    private static boolean isJapanese(int sign) {
        return (sign >= 0x3040 && sign <= 0x30ff) || (sign >= 0x4e00 && sign <= 0x9fff) || sign == '々';
    }

    /// The concepts of a plain form, by name.
    SortedMap<String, Found> in(String plain, String language) {
        var found = new TreeMap<String, Found>();
        for (var one : language.equals(UNKNOWN) ? List.of(ENGLISH, GERMAN) : List.of(language)) {
            for (var part : parts.getOrDefault(one, List.of())) {
                var at = plain.indexOf(part.text());
                if (at >= 0) {
                    found.merge(part.concept(), found(plain, part.text(), at), Found::and);
                }
            }
        }
        return found;
    }

    private static Found found(String plain, String part, int at) {
        var first = at == 0 || (at == 1 && !part.startsWith(" "));
        var border = plain.length() - (part.endsWith(" ") ? 0 : 1);
        return new Found(at, first, plain.lastIndexOf(part) + part.length() >= border,
                first && at + part.length() >= border);
    }

    private static Concepts read(String resource) {
        try (InputStream content = Objects.requireNonNull(Concepts.class.getResourceAsStream(resource), resource)) {
            return new Concepts(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
