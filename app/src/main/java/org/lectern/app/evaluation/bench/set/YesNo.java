package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;

/// BoolQ (Clark and others 2019): a passage, and a question that it answers by yes or no.
record YesNo() implements BenchSet {
    private static final String FILE = "boolq/dev_500.jsonl.xz";
    private static final int TOKENS = 8;

    /// A question of BoolQ, which is in small letters without its mark, as it is written.
    static String question(String bare) {
        var question = bare.strip();
        return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1)
                + (question.endsWith("?") ? "" : "?");
    }

    @Override
    public String name() {
        return "boolq";
    }

    @Override
    public String family() {
        return "Yes or no";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        return data.rows(FILE, YesNo::sample);
    }

    private static BenchSample sample(JsonObject row) {
        var question = question(row.get("question").getAsString());
        var passage = row.get("passage").getAsString();
        boolean isYes = row.get("answer").getAsBoolean();
        return new BenchSample(row.get("id").getAsString(), 0, Map.of(),
                () -> new BenchPrompt("", passage, "\n\nQuestion: " + question + "\nAnswer:", List.of(question),
                        List.of()),
                reply -> new Measures().with("accuracy", reply.decided().filter(yes -> yes == isYes).isPresent())
                        .with("decided", reply.decided().isPresent()).map(),
                TOKENS);
    }
}
