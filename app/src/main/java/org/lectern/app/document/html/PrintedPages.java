package org.lectern.app.document.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.lectern.app.document.model.PageLabels;

/// The marks by which an electronic book says where the pages of the printed one began: numbers, and no text.
final class PrintedPages {
    private static final String KIND = "(?:.*\\s)?(?:doc-)?pagebreak(?:\\s.*)?";
    private static final String CLASS = "(?:pagenum|pageno|page-?number|page_?break|page-?num|pagebreak|pb)s?";
    private static final String NUMBER = "[\\[({]?\\s*(?:(?:pg|page|p|seite|s)\\b\\.?)?\\s*(?:[0-9]{1,5}|[ivxlcdm]{1,10})?\\s*[\\])}]?";

    private static final Pattern WORD = Pattern
            .compile("(?i)^[\\[({]?\\s*(?:(?:pg|page|p|seite|s)\\b[.:]?)?\\s*|[\\s\\])}.]*$");
    private static final Pattern ID = Pattern
            .compile("(?i)^(?:[a-z]*[_-])*(?:pg|page|p|pageno|pagenum|seite)[_-]?(?:\\d{1,5}|[ivxlcdm]{1,10})$");
    private static final Pattern ID_WORD = Pattern.compile("(?i)^.*?(?=(?:0*[1-9]\\d{0,4}|[ivxlcdm]{1,10})$)0*");

    private PrintedPages() {}

    static boolean is(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        return e.attr("epub:type").matches(KIND) || e.attr("role").matches(KIND)
                || (e.classNames().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).matches(CLASS))
                        && e.text().strip().toLowerCase(Locale.ROOT).matches(NUMBER));
    }

    /// What the page is called whose beginning an element marks: as it says for the eye or the ear, else as its name does.
    static Optional<String> label(Element e) {
        if (!is(e)) {
            return Optional.empty();
        }
        var said = List.of(e.attr("title"), e.attr("aria-label"), e.text()).stream()
                .map(words -> WORD.matcher(words).replaceAll("")).filter(words -> !words.isBlank()).findFirst();
        return said.or(() -> Optional.of(e.id()).filter(id -> ID.matcher(id).matches())
                .map(id -> ID_WORD.matcher(id).replaceFirst(""))).map(PageLabels::tidy)
                .filter(label -> !label.isEmpty());
    }
}
