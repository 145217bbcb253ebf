package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.metric.RougeN;
import org.lectern.app.evaluation.summaries.RougeL;
import org.lectern.inference.api.TextRange;

/// QMSum (Zhong and others 2021): whole meetings, asked for what was said about something. ROUGE of the answer, whether a cited passage
/// touches the turns that people found relevant, and precision and recall over turns.
record Meetings() implements BenchSet {
    private static final String FILE = "qmsum/test.jsonl.xz";
    private static final int TOKENS = 512;

    @Override
    public String name() {
        return "qmsum";
    }

    @Override
    public String family() {
        return "QMSum";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var number = new AtomicInteger();
        return data.rows(FILE, row -> samples(row, number.getAndIncrement())).stream().flatMap(List::stream).toList();
    }

    /// Where each turn stands.
    private record Turns(String text, List<TextRange> ranges) {
        static Turns of(List<JsonElement> transcript) {
            var text = new StringBuilder();
            var ranges = new ArrayList<TextRange>();
            for (var element : transcript) {
                var turn = element.getAsJsonObject();
                var start = text.length();
                text.append(turn.get("speaker").getAsString()).append(": ").append(turn.get("content").getAsString());
                ranges.add(new TextRange(start, text.length()));
                text.append('\n');
            }
            return new Turns(text.toString(), ranges);
        }

        Set<Integer> cited(Reply reply) {
            var cited = new HashSet<Integer>();
            for (var i = 0; i < ranges.size(); i++) {
                if (reply.cites(ranges.get(i))) {
                    cited.add(i);
                }
            }
            return cited;
        }
    }

    private static List<BenchSample> samples(JsonObject meeting, int number) {
        var turns = Turns.of(BenchFolder.list(meeting.get("meeting_transcripts")));
        var samples = new ArrayList<BenchSample>();
        for (var element : BenchFolder.list(meeting.get("specific_query_list"))) {
            var query = element.getAsJsonObject();
            samples.add(sample(number + "-" + samples.size(), turns, query, gold(query, turns.ranges().size())));
        }
        return samples;
    }

    // spans hold first and last turn, both inclusive, as words
    private static Set<Integer> gold(JsonObject query, int turns) {
        var gold = new HashSet<Integer>();
        for (var span : BenchFolder.list(query.get("relevant_text_span"))) {
            var ends = span.getAsJsonArray();
            var last = Integer.parseInt(ends.get(1).getAsString());
            if (last >= turns) {
                throw new IllegalArgumentException("a span ends behind the meeting");
            }
            for (var turn = Integer.parseInt(ends.get(0).getAsString()); turn <= last; turn++) {
                gold.add(turn);
            }
        }
        return gold;
    }

    private static BenchSample sample(String id, Turns turns, JsonObject query, Set<Integer> gold) {
        var question = query.get("query").getAsString();
        var summary = query.get("answer").getAsString();
        return new BenchSample(id, 0, Map.of(),
                () -> new BenchPrompt("", turns.text(), "\nQuery: " + question + "\nAnswer:", List.of(question),
                        List.of()),
                reply -> {
                    var cited = turns.cited(reply);
                    var hits = cited.stream().filter(gold::contains).count();
                    return new Measures().with("turn hit", hits > 0)
                            .with("precision", cited.isEmpty() ? 0 : (double) hits / cited.size())
                            .with("recall", gold.isEmpty() ? 0 : (double) hits / gold.size())
                            .with("rouge-1", new RougeN(1).of(reply.words(), summary))
                            .with("rouge-2", new RougeN(2).of(reply.words(), summary))
                            .with("rouge-l", RougeL.of(reply.words(), List.of(summary))).map();
                }, TOKENS);
    }
}
