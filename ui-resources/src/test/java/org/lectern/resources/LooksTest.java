package org.lectern.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(-(?:lectern|heat)-[a-z0-9-]+)\\s*:");
    private static final Pattern USED = Pattern.compile("(-lectern-[a-z0-9-]*[a-z0-9])(?![a-z0-9-]|\\s*:)");

    @Test
    void everyColourThatIsUsedIsDefinedInBothThemes() throws IOException {
        assertEquals(Set.of(), undefined(Stylesheets.of(false)));
        assertEquals(Set.of(), undefined(Stylesheets.of(true)));
    }

    @Test
    void bothThemesDefineTheSameColours() throws IOException {
        assertEquals(all(DEFINED, read(Stylesheets.of(false).getFirst())),
                all(DEFINED, read(Stylesheets.of(true).getFirst())));
    }

    @Test
    void iconsAndFontsAreThere() throws IOException {
        for (String url : Icons.application()) {
            assertTrue(bytes(url).length > 100, url);
        }
        for (String url : Fonts.bundled()) {
            assertTrue(bytes(url).length > 100_000, url);
        }
    }

    @Test
    void textStandsOutFromItsGround() throws IOException {
        for (boolean dark : List.of(false, true)) {
            String theme = read(Stylesheets.of(dark).get(0)) + read(Stylesheets.of(dark).get(1));
            for (String ink : List.of("ink", "ink-quiet")) {
                for (String ground : List.of("panel", "panel-quiet", "desk", "notice", "question", "selected")) {
                    assertContrast(theme, ink, ground);
                }
            }
            for (int number = 1; number <= 5; number++) {
                assertContrast(theme, "evidence-ink", "evidence-" + number);
            }
            for (String tint : List.of("yellow", "green", "blue", "pink")) {
                assertContrast(theme, "evidence-ink", "tint-" + tint);
            }
        }
    }

    private static void assertContrast(String theme, String ink, String ground) {
        double a = luminance(colour(theme, ink));
        double b = luminance(colour(theme, ground));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= 4.5, ink + " on " + ground + ": " + contrast);
    }

    private static int colour(String theme, String name) {
        Matcher matcher = Pattern.compile("-lectern-" + name + ":\\s*#([0-9a-f]{6})").matcher(theme);
        assertTrue(matcher.find(), name);
        return Integer.parseInt(matcher.group(1), 16);
    }

    // Relative luminance as WCAG 2 defines it.
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Set<String> undefined(List<String> sheets) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String sheet : sheets) {
            text.append(read(sheet));
        }
        Set<String> missing = all(USED, text.toString());
        missing.removeAll(all(DEFINED, text.toString()));
        missing.remove("-lectern-evidence");
        return missing;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(String url) throws IOException {
        return new String(bytes(url), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
