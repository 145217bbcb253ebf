package org.lectern.app.cli;

import com.google.gson.Gson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lectern.app.cli.part.JsonLines;
import org.lectern.app.evaluation.Dataset;
import org.lectern.inference.api.passage.Ranked;

/// What was read in the passages of questions, one line of JSON for each question, to fit how the opinions are weighed.
record ReadingsFile(JsonLines lines) {
    private static final Gson GSON = new Gson();

    /// @param gold right answers; none if there is no answer
    /// @param signals what speaks for an answer
    private record Line(String id, String question, List<String> gold, Map<String, Double> signals,
            List<Passage> passages) {}

    /// @param right whether an answer begins in it
    private record Passage(double words, double meaning, double found, double relevance, double margin, String answer,
            String sentence, double verdict, boolean right) {
        static Passage of(Dataset.Item item, Dataset.Question question, Ranked ranked) {
            var read = ranked.read().orElseThrow();
            var right = question.gold().stream().anyMatch(gold -> ranked.range().start() <= gold.span().start()
                    && gold.span().start() < ranked.range().end());
            return new Passage(ranked.words(), ranked.meaning(), ranked.found(), read.relevance(),
                    read.best().margin(), read.best().range().of(item.context()), likeliest(item, read), read.verdict(),
                    right);
        }
    }

    // the one that answers best
    private static String likeliest(Dataset.Item item, Ranked.Read read) {
        return read.sentences().stream().max(Comparator.comparingDouble(Ranked.Sentence::support))
                .map(best -> best.range().of(item.context())).orElse("");
    }

    void add(Dataset.Item item, Dataset.Question question, Map<String, Double> signals, List<Ranked> ranked) {
        lines.add(GSON.toJson(new Line(question.id(), question.text(),
                question.gold().stream().map(Dataset.Gold::text).toList(), signals,
                ranked.stream().filter(passage -> passage.read().isPresent())
                        .map(passage -> Passage.of(item, question, passage)).toList())));
    }
}
