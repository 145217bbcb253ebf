package org.lectern.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Object[] NUMBERS = {1, 2, 3, 4};

    private final Messages english = Messages.in(Locale.ENGLISH);
    private final Messages japanese = Messages.in(Locale.JAPANESE);

    @Test
    void everyKeyExistsInBothLanguages() {
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(japanese.keys()));
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : english.keys()) {
            assertEquals(places(english.pattern(key)), places(japanese.pattern(key)), key);
        }
    }

    @Test
    void everyTextCanBeShown() {
        for (Messages messages : Set.of(english, japanese)) {
            for (String key : messages.keys()) {
                assertFalse(messages.text(key, NUMBERS).contains("{"), key);
            }
        }
    }

    @Test
    void speaksEnglishWhereItKnowsNoOther() {
        assertEquals(english.text("library.add"), Messages.in(Locale.FRENCH).text("library.add"));
        assertEquals(japanese.text("library.add"), Messages.in(Locale.JAPAN).text("library.add"));
    }

    @Test
    void fillsPlacesInTheWayOfTheLanguage() {
        assertEquals("12,345 pages · ready", english.text("library.pages", 12345, "ready"));
    }

    @Test
    void theSettingsSayNothingThatOnlyTheirMakersUnderstand() {
        List<String> words = List.of("token", "chunk", "hugging", "provider", "runtime", "build", "decod", "layout",
                "トークン",
                "ランタイム", "ビルド");
        for (Messages messages : Set.of(english, japanese)) {
            for (String key : messages.keys()) {
                String text = messages.pattern(key).toLowerCase(Locale.ROOT);
                assertTrue(
                        !key.startsWith("settings.")
                                || words.stream().noneMatch(text.replace("built-in", "")::contains),
                        key + ": " + text);
            }
        }
    }

    @Test
    void refusesUnknownKeys() {
        assertThrows(MissingResourceException.class, () -> english.text("no.such.key"));
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
