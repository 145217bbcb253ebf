package org.lectern.app.document.ocr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses among Tesseract's installed languages: each more makes it slower and less sure.
final class Languages {
    private static final int MOST = 4;
    private static final Set<String> NONE = Set.of("osd", "equ", "snum");

    private Languages() {}

    /// The user's language, then English, then others.
    static List<String> choose(List<String> installed, Locale locale) {
        var chosen = new LinkedHashSet<String>();
        var own = locale.getLanguage().isEmpty() ? "eng" : locale.getISO3Language();
        for (var wanted : List.of(own, "eng")) {
            installed.stream().filter(language -> language.equals(wanted) || language.startsWith(wanted + "_"))
                    .forEach(chosen::add);
        }
        installed.stream().filter(language -> language.matches("\\w{3}(_\\w+)?") && !NONE.contains(language))
                .forEach(chosen::add);
        return chosen.stream().limit(MOST).collect(Collectors.toList());
    }
}
