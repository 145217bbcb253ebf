package org.lectern.inference.tokenizer;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// The local context around a question. Special tokens count in the template only, never in the question.
///
/// @param template text with the placeholder
/// @param placeholder where the question goes
public record PromptTemplate(Tokenizer tokenizer, String template, String placeholder) {
    public int[] encode(String question) {
        IntStream ids = IntStream.empty();
        int start = 0;
        Matcher special = tokenizer.specialTokensIn(template);
        while (special.find()) {
            int id = tokenizer.specialToken(special.group()).orElseThrow();
            ids = IntStream.concat(ids, text(template.substring(start, special.start()), question));
            ids = IntStream.concat(ids, IntStream.of(id));
            start = special.end();
        }
        return IntStream.concat(ids, text(template.substring(start), question)).toArray();
    }

    private IntStream text(String part, String question) {
        String filled = part.replace(placeholder, question);
        return filled.isEmpty() ? IntStream.empty() : Arrays.stream(tokenizer.encode(filled).ids());
    }
}
