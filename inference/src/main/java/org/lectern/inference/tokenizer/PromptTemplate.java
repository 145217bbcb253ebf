package org.lectern.inference.tokenizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.lectern.inference.checkpoint.LecternConfig;

/// The local context around a question. Special tokens count in the template only, never in the question.
///
/// @param template text with the placeholder
/// @param placeholder where the question goes
public record PromptTemplate(Tokenizer tokenizer, String template, String placeholder) {
    /// What stands before a passage of a document with that title; nothing before most.
    public static int[] prefix(Tokenizer tokenizer, LecternConfig lectern, String title) {
        return lectern.chunkPrefix()
                .map(text -> new PromptTemplate(tokenizer, text, LecternConfig.TITLE).encode(title).ids())
                .orElse(new int[0]);
    }

    /// Ranges are those in the question; they are empty for what the template says itself.
    public Encoding encode(String question) {
        List<Encoding> parts = new ArrayList<>();
        int start = 0;
        Matcher special = tokenizer.specialTokensIn(template);
        while (special.find()) {
            int id = tokenizer.specialToken(special.group()).orElseThrow();
            parts.add(text(template.substring(start, special.start()), question));
            parts.add(new Encoding(new int[]{id}, new int[1], new int[1]));
            start = special.end();
        }
        parts.add(text(template.substring(start), question));
        return Encoding.joined(parts);
    }

    private Encoding text(String part, String question) {
        int place = part.indexOf(placeholder); // below 0: nothing of the question is in this part
        Encoding filled = tokenizer.encode(part.replace(placeholder, question));
        int length = place < 0 ? 0 : question.length();
        return new Encoding(filled.ids(), inside(filled.starts(), place, length),
                inside(filled.ends(), place, length));
    }

    private static int[] inside(int[] places, int from, int length) {
        return Arrays.stream(places).map(place -> Math.clamp(place - from, 0, length)).toArray();
    }
}
