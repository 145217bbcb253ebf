package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.SquadMetrics;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.inference.api.TextRange;

/// Questions in SQuAD's form about whole documents: COVID-QA's papers, and PolicyQA's policies, whose segments are joined with a page for
/// each. Exact match and F1, how often what is cited touches a right place, and how often it stands on its page.
///
/// @param file of the data
/// @param order field by which a document's paragraphs are sorted; empty where they are in order
record SpanDocuments(String name, String family, String file, String order) implements BenchSet {
    private static final int TOKENS = 64;

    static SpanDocuments covid() {
        return new SpanDocuments("covid-qa", "COVID-QA", "covidqa/200423_covidQA.json.xz", "");
    }

    static SpanDocuments policies() {
        return new SpanDocuments("policy-qa", "PolicyQA", "policyqa/test.json.xz", "index");
    }

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        return data.whole(file, json -> BenchFolder.list(json.getAsJsonObject().get("data")).stream()
                .flatMap(document -> document(document.getAsJsonObject()).stream()).toList());
    }

    private List<BenchSample> document(JsonObject document) {
        var paragraphs = new ArrayList<JsonObject>();
        BenchFolder.list(document.get("paragraphs")).forEach(one -> paragraphs.add(one.getAsJsonObject()));
        if (!order.isEmpty()) {
            paragraphs.sort(Comparator.comparingInt(one -> one.get(order).getAsInt()));
        }
        var parts = TextParts.of(paragraphs.stream().map(one -> one.get("context").getAsString()).toList());
        var samples = new ArrayList<BenchSample>();
        for (var i = 0; i < paragraphs.size(); i++) {
            for (var qa : BenchFolder.list(paragraphs.get(i).get("qas"))) {
                samples.add(sample(qa.getAsJsonObject(), parts, parts.ranges().get(i)));
            }
        }
        return samples;
    }

    private static BenchSample sample(JsonObject qa, TextParts parts, TextRange page) {
        var question = qa.get("question").getAsString().strip();
        var answers = new ArrayList<String>();
        var places = new ArrayList<TextRange>();
        for (var answer : BenchFolder.list(qa.get("answers"))) {
            var text = answer.getAsJsonObject().get("text").getAsString();
            var paragraph = page.of(parts.text());
            var start = page.start()
                    + paragraph.offsetByCodePoints(0, answer.getAsJsonObject().get("answer_start").getAsInt());
            answers.add(text);
            places.add(new TextRange(start, Math.min(start + text.length(), page.end())));
        }
        return new BenchSample(qa.get("id").getAsString(), 0, Map.of(),
                () -> new BenchPrompt("", parts.text(), "\n\nQuestion: " + question + "\nAnswer:", List.of(question),
                        parts.borders()),
                reply -> new Measures().with("f1", SquadMetrics.f1(reply.told(), answers))
                        .with("exact", SquadMetrics.exactMatch(reply.told(), answers))
                        .with("place cited", places.stream().anyMatch(reply::cites))
                        .with("page cited", reply.cites(page)).map(),
                TOKENS);
    }
}
