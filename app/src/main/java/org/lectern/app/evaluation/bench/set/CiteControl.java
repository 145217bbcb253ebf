package org.lectern.app.evaluation.bench.set;

import java.util.Objects;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.SquadMetrics;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.Scored;

/// CITECONTROL: a question and twenty paragraphs, of which one is right. What counts is how often that one is among the two that speak
/// most for the answer, over the questions that are answered well.
///
/// @param isYesNo whether the questions want yes or no
record CiteControl(boolean isYesNo) implements BenchSet {
    private static final double GOOD = 0.7; // F1 of an answer whose places count
    private static final int FIRST = 2; // right ones and one more
    private static final int TOKENS = 64;

    @Override
    public String name() {
        return "citecontrol-" + (isYesNo ? "boolq" : "squad");
    }

    @Override
    public String family() {
        return "CITECONTROL";
    }

    @Override
    public List<String> files() {
        return List.of("citecontrol/" + (isYesNo ? "boolq" : "squad") + "_500.jsonl.xz");
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        return data.rows(files().getFirst(), this::sample);
    }

    private BenchSample sample(JsonObject row) {
        var paragraphs = BenchFolder.words(row.get("paragraphs"));
        var parts = TextParts.of(paragraphs);
        var gold = Objects.checkIndex(row.get("gold").getAsInt(), paragraphs.size());
        var question = row.get("question").getAsString();
        var asked = isYesNo ? YesNo.question(question) : question;
        var answers = isYesNo
                ? List.of(row.get("answer").getAsBoolean() ? "yes" : "no")
                : BenchFolder.list(row.get("answers")).stream()
                        .map(answer -> answer.getAsJsonObject().get("text").getAsString()).toList();
        return new BenchSample(row.get("id").getAsString(), 0, Map.of(), () -> prompt(parts, asked), reply -> {
            var order = reply.order(parts.ranges());
            return new Measures().with("gold in 2", order.stream().limit(FIRST).anyMatch(part -> part == gold))
                    .with("gold first", order.stream().limit(1).anyMatch(part -> part == gold))
                    .with("f1", f1(reply, answers)).map();
        }, TOKENS);
    }

    private static BenchPrompt prompt(TextParts parts, String question) {
        return new BenchPrompt("", parts.text(), "\n\nQuestion: " + question + "\nAnswer:", List.of(question),
                parts.borders());
    }

    private double f1(Reply reply, List<String> answers) {
        return isYesNo
                ? reply.decided().filter(yes -> answers.equals(List.of(yes ? "yes" : "no"))).isPresent() ? 1 : 0
                : SquadMetrics.f1(reply.told(), answers);
    }

    /// A measure over the answers that count for it.
    static BenchFigure answeredWell(String measure, List<Scored> scored) {
        return BenchFigure.mean(measure + ", answered well", scored, one -> one.score("f1") > GOOD,
                one -> one.score(measure));
    }

    @Override
    public List<BenchFigure> figures(List<Scored> scored) {
        var figures = new ArrayList<BenchFigure>();
        figures.add(answeredWell("gold in 2", scored));
        figures.addAll(BenchFigure.means(scored));
        return figures;
    }
}
