package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.metric.ClassFound;
import org.lectern.app.evaluation.bench.metric.LineLikeness;
import org.lectern.app.evaluation.bench.metric.RightNumbers;
import org.lectern.app.evaluation.bench.metric.SummaryRouge;
import org.lectern.app.evaluation.bench.metric.TextMetric;
import org.lectern.app.evaluation.bench.metric.WordF1;

/// One of LongBench's 21 sets (Bai and others 2024) in its file format; prompts, lengths and measures stand in `prompts.json` beside the
/// samples. Nothing is cut in the middle, since texts of any length are read.
///
/// @param dataset its name in LongBench
/// @param asked what a reader asks where a sample has no question of its own; `{input}` stands for one that it has
record LongBench(String dataset, String asked) implements BenchSet {
    private static final String PROMPTS = "longbench/prompts.json";

    /// Every set with its reader's question.
    static List<BenchSet> all() {
        var own = List.of("narrativeqa", "qasper", "multifieldqa_en", "multifieldqa_zh", "hotpotqa", "2wikimqa",
                "musique", "dureader", "qmsum", "trec", "triviaqa", "samsum", "lsht");
        var sets = new ArrayList<BenchSet>();
        own.forEach(name -> sets.add(new LongBench(name, "{input}")));
        sets.add(new LongBench("gov_report", "Summarize the report."));
        sets.add(new LongBench("multi_news", "Summarize all the news."));
        sets.add(new LongBench("vcsum", "总结会议的内容。"));
        sets.add(new LongBench("passage_count", "How many different paragraphs are there?"));
        sets.add(new LongBench("passage_retrieval_en", "Which paragraph is this abstract from? {input}"));
        sets.add(new LongBench("passage_retrieval_zh", "这个摘要出自哪个段落？{input}"));
        sets.add(new LongBench("lcc", "What is the next line of code?"));
        sets.add(new LongBench("repobench-p", "What is the next line of code?"));
        return sets;
    }

    /// How a set is asked and judged.
    private record Rules(String prompt, int mostTokens, String metric, boolean cutsAtLine) {
        static Rules of(JsonObject rules) {
            return new Rules(BenchPrompt.template(rules.get("prompt").getAsString()),
                    rules.get("max_new_tokens").getAsInt(),
                    rules.get("metric").getAsString(), rules.get("cut_answer_at_first_newline").getAsBoolean());
        }

        TextMetric metric(List<String> classes) {
            return switch (metric) {
                case "qa_f1_score" -> WordF1.ENGLISH;
                case "qa_f1_zh_score" -> WordF1.CHINESE;
                case "rouge_score" -> SummaryRouge.ENGLISH;
                case "rouge_zh_score" -> SummaryRouge.CHINESE;
                case "classification_score" -> new ClassFound(classes);
                case "retrieval_score", "retrieval_zh_score", "count_score" -> new RightNumbers();
                case "code_sim_score" -> new LineLikeness();
                default -> throw new IllegalArgumentException(metric);
            };
        }
    }

    @Override
    public String name() {
        return "longbench-" + dataset.replace('_', '-');
    }

    @Override
    public String family() {
        return "LongBench";
    }

    @Override
    public List<String> files() {
        return List.of(file(), PROMPTS);
    }

    private String file() {
        return "longbench/" + dataset + ".jsonl.xz";
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var rules = data.whole(PROMPTS, json -> Rules.of(json.getAsJsonObject().getAsJsonObject(dataset)));
        return data.rows(file(), row -> sample(row, rules));
    }

    private BenchSample sample(JsonObject row, Rules rules) {
        var input = row.get("input").getAsString();
        var context = row.get("context").getAsString();
        var answers = BenchFolder.words(row.get("answers"));
        var classes = row.get("all_classes");
        var metric = rules.metric(classes == null || classes.isJsonNull() ? List.of() : BenchFolder.words(classes));
        var question = BenchPrompt.filled(asked, Map.of("input", input));
        return new BenchSample(Objects.requireNonNull(row.get("_id")).getAsString(), 0, Map.of(),
                () -> BenchPrompt.of(rules.prompt(), context, Map.of("input", input), List.of(question)),
                reply -> new Measures().with(rules.metric(), metric.best(words(reply, rules), answers)).map(),
                rules.mostTokens());
    }

    private String words(Reply reply, Rules rules) {
        var words = dataset.equals("qasper") && reply.isRefused() ? "unanswerable" : reply.told();
        return rules.cutsAtLine() ? words.replaceFirst("^\n+", "").split("\n", 2)[0] : words;
    }
}
