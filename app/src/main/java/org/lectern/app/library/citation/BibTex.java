package org.lectern.app.library.citation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.app.library.about.Authors;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.PersonName;

/// Documents as BibTeX in UTF-8. BibTeX counts braces also behind a backslash, so that those of a text are written as commands.
public final class BibTex {
    /// A word whose capitals styles would take away.
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\\\])\\p{L}+\\p{Lu}[\\p{L}\\p{N}]*");

    private BibTex() {}

    public static String of(List<CitedWork> works) {
        return works.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(CitedWork work) {
        var details = work.details();
        var entry = new StringBuilder("@")
                .append(details.of(DetailField.ISBN).isPresent() ? "book" : "misc")
                .append('{').append(work.key());
        var authors = authors(details.authors());
        if (!authors.isEmpty()) {
            field(entry, "author", authors);
        }
        details.of(DetailField.TITLE).ifPresent(title -> field(entry, "title",
                CAPITALS.matcher(title).results().findAny().isPresent() ? kept(title) : escaped(title)));
        details.of(DetailField.YEAR).ifPresent(year -> field(entry, "year", year));
        details.of(DetailField.DOI).ifPresent(doi -> field(entry, "doi", doi.replace("{", "%7B").replace("}", "%7D")));
        details.of(DetailField.ISBN).ifPresent(isbn -> field(entry, "isbn", isbn));
        return entry.append("\n}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    private static String authors(Authors authors) {
        var names = authors.names().stream().map(BibTex::name).collect(Collectors.joining(" and "));
        return !names.isEmpty() && authors.others() ? names + " and others" : names;
    }

    // "Family, Suffix, Given"; what is left whole stands in braces, or BibTeX would take its last word for the family
    private static String name(PersonName name) {
        if (name.given().isEmpty()) {
            return "{" + escaped(name.family()) + "}";
        }
        return guarded(name.family()) + (name.suffix().isEmpty() ? "" : ", " + escaped(name.suffix())) + ", "
                + guarded(name.given());
    }

    private static String guarded(String part) {
        return part.matches("(?i).*(,|\\band\\b).*") ? "{" + escaped(part) + "}" : escaped(part);
    }

    // Words with capitals inside, such as DNA, keep them.
    private static String kept(String title) {
        var text = new StringBuilder();
        var end = 0;
        for (var word : CAPITALS.matcher(title).results().toList()) {
            text.append(escaped(title.substring(end, word.start()))).append('{').append(word.group()).append('}');
            end = word.end();
        }
        return text.append(escaped(title.substring(end))).toString();
    }

    static String escaped(String words) {
        var text = new StringBuilder();
        words.codePoints().forEach(letter -> {
            switch (letter) {
                case '\\' -> text.append("\\textbackslash{}");
                case '{' -> text.append("\\textbraceleft{}");
                case '}' -> text.append("\\textbraceright{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '%', '&', '$', '#', '_' -> text.append('\\').append((char) letter);
                default -> text.appendCodePoint(letter);
            }
        });
        return text.toString();
    }
}
