package org.lectern.app.document.html;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Data about a document of Markdown before its text, as many programs write it (YAML).
///
/// @param title empty where none is told
/// @param author several with commas between them; empty where none is told
/// @param end where it ends
record FrontMatter(String title, String author, int end) {
    private static final Pattern BLOCK = Pattern.compile("(?s)\\A---\\r?\\n(.{0,20000}?)\\n---\\r?\\n");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(?:name:\\s*)?(\\S.*)");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");
    private static final String NO_WORDS = "[\\[{>|&*!].*"; // what YAML begins otherwise

    static FrontMatter of(String markdown) {
        var block = BLOCK.matcher(markdown);
        if (!block.find()) {
            return new FrontMatter("", "", 0);
        }
        var lines = block.group(1).lines().toList();
        return new FrontMatter(words(value("title:", lines)), author(lines), block.end());
    }

    private static String value(String name, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> line.substring(name.length()).strip()).orElse("");
    }

    private static String author(List<String> lines) {
        var said = value("author:", lines);
        var names = said.startsWith("[") && said.endsWith("]")
                ? COMMAS.splitAsStream(said.substring(1, said.length() - 1)).map(String::strip)
                : said.isEmpty() ? items("author:", lines) : Stream.of(said);
        return names.map(FrontMatter::words).filter(Predicate.not(String::isBlank)).collect(Collectors.joining(", "));
    }

    /// The items of a list that is the value of a name, one in a line.
    private static Stream<String> items(String name, List<String> lines) {
        return lines.stream().dropWhile(line -> !line.startsWith(name)).skip(1)
                .takeWhile(line -> line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-"))
                .map(ITEM::matcher).filter(Matcher::matches).map(item -> item.group(1).strip());
    }

    /// What is meant by a value; empty where it is no words.
    private static String words(String value) {
        var quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        }
        return value.matches(NO_WORDS) ? "" : value;
    }
}
