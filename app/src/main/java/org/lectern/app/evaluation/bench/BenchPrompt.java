package org.lectern.app.evaluation.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one sample asks: the published prompt in three pieces, and what a reader asks of its text.
///
/// @param before what the published prompt says before the text
/// @param text that is read
/// @param after what it says behind the text, the question included
/// @param questions what a reader asks of the text, one after the other
/// @param parts ascending offsets in the text at which pages begin; the first is not named
public record BenchPrompt(String before, String text, String after, List<String> questions, List<Integer> parts) {
    private static final String CONTEXT = "{context}";
    private static final Pattern FIELD = Pattern.compile("\\{([a-z_]+)}");

    public BenchPrompt {
        questions = List.copyOf(questions);
        parts = List.copyOf(parts);
    }

    /// Fills a template.
    ///
    /// @param template with `{context}` where the text stands, and other fields by name
    /// @param fields their values; others stay as they are
    public static BenchPrompt of(String template, String text, Map<String, String> fields, List<String> questions) {
        var at = template.indexOf(CONTEXT);
        return new BenchPrompt(filled(template.substring(0, at), fields), text,
                filled(template.substring(at + CONTEXT.length()), fields), questions, List.of());
    }

    /// A template that has a place for the text.
    ///
    /// @throws IllegalArgumentException where it has none
    public static String template(String template) {
        if (!template.contains(CONTEXT)) {
            throw new IllegalArgumentException("no place for the text");
        }
        return template;
    }

    /// A text with its fields' values, each put in once.
    public static String filled(String template, Map<String, String> fields) {
        return FIELD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(
                Objects.requireNonNullElse(fields.get(found.group(1)), found.group())));
    }

    /// The same with pages.
    public BenchPrompt cutAt(List<Integer> offsets) {
        return new BenchPrompt(before, text, after, questions, offsets);
    }

    /// The published prompt.
    public String whole() {
        return before + text + after;
    }
}
