package org.lectern.app.document.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compounds that are common enough to be known without the document's own words.
final class CommonCompounds {
    private static final Pattern ENDING = Pattern.compile("(?:ish|less|ness)(?:ly|ness)?|\\p{L}"); // as of “selfish”
    private static final Set<String> KNOWN = read();

    private CommonCompounds() {}

    /// Whether both parts, in small letters, are a compound with a hyphen between them.
    static boolean keepsHyphen(String before, String after) {
        return KNOWN.contains(before + "-" + after)
                || (KNOWN.contains(before + "-") && !ENDING.matcher(after).matches());
    }

    private static Set<String> read() {
        try (var in = CommonCompounds.class.getResourceAsStream("compounds.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
