package org.lectern.app.answering.followup.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words of a language by what they may be.
public final class Lexicon {
    private static final Map<String, Set<String>> NAMES = read("names.txt");

    private final Map<Part, Set<String>> words = new EnumMap<>(Part.class);

    /// @param resource beside this class: a line is a part, a colon, a space and its words with a space between them
    public Lexicon(String resource) {
        read(resource).forEach((part, known) -> words.put(Part.valueOf(part.toUpperCase(Locale.ROOT)), known));
    }

    public boolean is(Part part, Word word) {
        return is(part, word.low());
    }

    public boolean is(Part part, String low) {
        return words.getOrDefault(part, Set.of()).contains(low);
    }

    /// Whether a word may be a form of a verb that says what is done.
    public boolean isVerb(Word word) {
        String low = word.low();
        return !word.isCapital() && (is(Part.VERB, low) || is(Part.PAST, low) || isForm(low, "s") || isForm(low, "es")
                || isForm(low, "ed") || isForm(low, "ing") || isForm(low, "d")
                || (low.length() > 5 && low.endsWith("ed") && !is(Part.ADJECTIVE, low) && !is(Part.NUMBER, low)));
    }

    // "stopped", "tries" and "coming" too
    private boolean isForm(String low, String ending) {
        if (!low.endsWith(ending)) {
            return false;
        }
        String stem = low.substring(0, low.length() - ending.length());
        int length = stem.length();
        return is(Part.VERB, stem) || (!ending.endsWith("s") && is(Part.VERB, stem + "e"))
                || (length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2)
                        && is(Part.VERB, stem.substring(0, length - 1)))
                || (stem.endsWith("i") && is(Part.VERB, stem.substring(0, length - 1) + "y"));
    }

    public static boolean isMaleName(String low) {
        return isName("male", low);
    }

    public static boolean isFemaleName(String low) {
        return isName("female", low);
    }

    // with or without its accents
    private static boolean isName(String gender, String low) {
        var names = NAMES.getOrDefault(gender, Set.of());
        return names.contains(low)
                || names.contains(Normalizer.normalize(low, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    private static Map<String, Set<String>> read(String resource) {
        var classes = new HashMap<String, Set<String>>();
        try (InputStream content = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource)) {
            for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int colon = line.indexOf(": ");
                if (colon > 0 && !line.startsWith("#")) {
                    classes.put(line.substring(0, colon),
                            Set.copyOf(Arrays.asList(line.substring(colon + 2).trim().split(" +"))));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return classes;
    }
}
