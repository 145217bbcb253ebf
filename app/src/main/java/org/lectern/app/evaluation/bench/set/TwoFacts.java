package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.SquadMetrics;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.inference.api.TextRange;

/// HotpotQA's questions (Yang and others 2018) whose answer needs two of ten paragraphs, with the sentences of R4C (Inoue and others
/// 2020) that any annotator reasons from.
record TwoFacts() implements BenchSet {
    private static final String QUESTIONS = "hotpotqa/dev_300.jsonl.xz";
    private static final String REASONS = "r4c/dev_csf_300.jsonl.xz";
    private static final String SENTENCE_END = "  "; // between the sentences of a paragraph
    private static final int TOKENS = 32;

    /// A sentence of a paragraph.
    ///
    /// @param number from 0
    private record Fact(String title, int number) {}

    /// A paragraph below its title.
    private record Paragraph(String title, String text, boolean isGold) {
        static Paragraph of(JsonElement element) {
            var row = element.getAsJsonObject();
            return new Paragraph(row.get("title").getAsString(), row.get("paragraph_text").getAsString(),
                    row.get("is_supporting").getAsBoolean());
        }

        String whole() {
            return title + "\n" + text;
        }

        /// Where a sentence stands.
        ///
        /// @param start of the whole
        TextRange sentence(int number, int start) {
            var at = start + title.length() + 1;
            var sentences = text.split(SENTENCE_END);
            for (var i = 0; i < number; i++) {
                at += sentences[i].length() + SENTENCE_END.length();
            }
            return new TextRange(at, at + sentences[number].length());
        }
    }

    @Override
    public String name() {
        return "hotpot-r4c";
    }

    @Override
    public String family() {
        return "Two facts";
    }

    @Override
    public List<String> files() {
        return List.of(QUESTIONS, REASONS);
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var reasons = data.rows(REASONS, row -> Map.entry(row.get("question_id").getAsString(), facts(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return data.rows(QUESTIONS,
                row -> sample(row, reasons.getOrDefault(row.get("question_id").getAsString(), Set.of())));
    }

    private static Set<Fact> facts(JsonObject row) {
        var facts = new HashSet<Fact>();
        for (var annotator : BenchFolder.list(row.get("derivations"))) {
            for (var step : BenchFolder.list(annotator)) {
                facts.add(
                        new Fact(step.getAsJsonArray().get(0).getAsString(), step.getAsJsonArray().get(1).getAsInt()));
            }
        }
        return facts;
    }

    private static BenchSample sample(JsonObject row, Set<Fact> facts) {
        var paragraphs = BenchFolder.list(row.get("contexts")).stream().map(Paragraph::of).toList();
        var parts = TextParts.of(paragraphs.stream().map(Paragraph::whole).toList());
        var gold = IntStream.range(0, paragraphs.size()).filter(i -> paragraphs.get(i).isGold()).boxed()
                .collect(Collectors.toSet());
        var sentences = sentences(paragraphs, parts, facts);
        var question = row.get("question_text").getAsString();
        var answers = new ArrayList<String>();
        BenchFolder.list(row.get("answers_objects"))
                .forEach(answer -> answers.addAll(BenchFolder.words(answer.getAsJsonObject().get("spans"))));
        return new BenchSample(row.get("question_id").getAsString(), 0, Map.of(),
                () -> new BenchPrompt("", parts.text(), "\n\nQuestion: " + question + "\nAnswer:", List.of(question),
                        parts.borders()),
                reply -> {
                    var first = Set.copyOf(reply.order(parts.ranges()).stream().limit(gold.size() + 1L).toList());
                    return new Measures().with("f1", SquadMetrics.f1(reply.told(), answers))
                            .with("exact", SquadMetrics.exactMatch(reply.told(), answers))
                            .with("gold in 3", share(gold.stream().filter(first::contains).count(), gold.size()))
                            .with("facts cited", share(sentences.stream().filter(reply::cites).count(),
                                    sentences.size()))
                            .map();
                }, TOKENS);
    }

    private static double share(long some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static List<TextRange> sentences(List<Paragraph> paragraphs, TextParts parts, Set<Fact> facts) {
        var sentences = new ArrayList<TextRange>();
        for (var i = 0; i < paragraphs.size(); i++) {
            for (var fact : facts) {
                if (fact.title().equals(paragraphs.get(i).title())) {
                    sentences.add(paragraphs.get(i).sentence(fact.number(), parts.ranges().get(i).start()));
                }
            }
        }
        return sentences;
    }

    @Override
    public List<BenchFigure> figures(List<Scored> scored) {
        var figures = new ArrayList<>(BenchFigure.means(scored));
        figures.add(CiteControl.answeredWell("gold in 3", scored));
        return figures;
    }
}
