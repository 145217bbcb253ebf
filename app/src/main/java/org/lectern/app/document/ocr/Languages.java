package org.lectern.app.document.ocr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Chooses among Tesseract's installed languages: each more makes it slower and less sure.
final class Languages {
    private static final int MOST = 4;

    private Languages() {}

    /// East Asian languages, which come out wrong after others while others come out right after them; then the user's
    /// language, English, and the rest.
    static List<String> choose(List<String> installed, Locale locale) {
        var own = locale.getLanguage().isEmpty() ? "eng" : locale.getISO3Language();
        var chosen = new LinkedHashSet<String>();
        List<Predicate<String>> order = List.of(language -> language.matches("jpn|kor|chi_sim|chi_tra"),
                own::equals, "eng"::equals, language -> language.matches("[a-z]{3}") && !language.matches("osd|equ"));
        order.forEach(wanted -> installed.stream().filter(wanted).forEach(chosen::add));
        return chosen.stream().limit(MOST).toList();
    }
}
