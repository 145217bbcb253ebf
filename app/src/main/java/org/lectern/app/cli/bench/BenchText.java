package org.lectern.app.cli.bench;

import java.util.List;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;

/// A text of about so many tokens, made of entries that are all different, with a number in its middle that is long enough for
/// the times of an answer.
public record BenchText(String title) {
    private static final int SAMPLE_ENTRIES = 200;
    static final String KEY_QUESTION = "What is the pass key?";

    private static final String KEY = "48213907752610934468";
    private static final List<String> TOWNS = List.of("Oakham", "Malmo", "Ravenna", "Bergen", "Coimbra", "Varna");
    private static final List<String> GOODS = List.of("salt", "copper wire", "blue cloth", "lamp oil", "barley");

    SourceText of(int tokens, FocusEngine engine) throws InferenceException {
        try (var sample = engine.study(source(SAMPLE_ENTRIES))) {
            return source((int) Math.max(1, Math.round((double) SAMPLE_ENTRIES * tokens / sample.tokens())));
        }
    }

    private SourceText source(int entries) {
        var text = new StringBuilder();
        for (var i = 0; i < entries; i++) {
            if (i == entries / 2) {
                text.append("The pass key is ").append(KEY).append(". Remember it. ").append(KEY)
                        .append(" is the pass key. ");
            }
            text.append("Entry ").append(i).append(": the keeper of the mill at ").append(TOWNS.get(i % TOWNS.size()))
                    .append(" paid ").append(i * 37 % 991).append(" marks for ").append(GOODS.get(i % GOODS.size()))
                    .append(", and the clerk wrote it down. ");
        }
        return new SourceText(title, text.toString(), List.of());
    }
}
