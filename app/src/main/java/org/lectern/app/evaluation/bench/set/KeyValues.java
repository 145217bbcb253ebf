package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.metric.Hits;

/// Key-value retrieval (Liu and others 2023): an object of random keys and values, asked for the value of one key. Beyond the published
/// 75 and 140 pairs the objects are generated, each asked for keys at eleven depths.
///
/// @param pairs in an object
/// @param isGenerated whether there is no file of them
record KeyValues(int pairs, boolean isGenerated) implements BenchSet {
    private static final String BEFORE = """
            Extract the value corresponding to the specified key in the JSON object below.

            JSON data:
            """;
    private static final int ROUNDS = 10;
    private static final int TOKENS = 100;
    private static final int PERCENT = 100;

    /// One pair.
    private record Pair(String key, String value) {
        String line() {
            return "\"" + key + "\": \"" + value + "\"";
        }
    }

    @Override
    public String name() {
        return "key-values-" + pairs;
    }

    @Override
    public String family() {
        return "Key-value retrieval";
    }

    @Override
    public List<String> files() {
        return isGenerated
                ? List.of()
                : List.of("kv-retrieval/kv-retrieval-" + pairs + "_keys.first200.jsonl.xz");
    }

    @Override
    public boolean isQuick() {
        return !isGenerated;
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var samples = new ArrayList<BenchSample>();
        if (!isGenerated) {
            for (var row : data.rows(files().getFirst(), KeyValues::read)) {
                samples.add(sample(samples.size() + "", 0, row.pairs(), row.asked()));
            }
            return samples;
        }
        for (var round = 0; round < ROUNDS; round++) {
            var object = generated(new Random(seed + round));
            for (int depth : NeedleSize.DEPTHS) {
                samples.add(sample(round + "-" + depth, round, object, depth * (pairs - 1) / PERCENT));
            }
        }
        return samples;
    }

    /// A row of the files.
    private record Row(List<Pair> pairs, int asked) {}

    private static Row read(JsonObject row) {
        var all = BenchFolder.list(row.get("ordered_kv_records")).stream().map(KeyValues::pair).toList();
        var key = row.get("key").getAsString();
        var at = all.stream().map(Pair::key).toList().indexOf(key);
        if (at < 0 || !all.get(at).value().equals(row.get("value").getAsString())) {
            throw new IllegalArgumentException("the asked key is not there");
        }
        return new Row(all, at);
    }

    private static Pair pair(JsonElement element) {
        JsonArray two = element.getAsJsonArray();
        return new Pair(two.get(0).getAsString(), two.get(1).getAsString());
    }

    private List<Pair> generated(Random random) {
        var all = new ArrayList<Pair>();
        for (var i = 0; i < pairs; i++) {
            all.add(new Pair(uuid(random), uuid(random)));
        }
        return all;
    }

    private static String uuid(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    private static BenchSample sample(String id, int round, List<Pair> object, int asked) {
        var pair = object.get(asked);
        return new BenchSample(id, round, Map.of("depth", asked * PERCENT / Math.max(1, object.size() - 1)), () -> {
            var text = object.stream().map(Pair::line).collect(Collectors.joining(",\n ", "{", "}"));
            return new BenchPrompt(BEFORE, text, "\n\nKey: \"" + pair.key() + "\"\nCorresponding value:",
                    List.of("What is the value of the key \"" + pair.key() + "\"?"), List.of());
        }, reply -> new Measures().with("exact", Hits.anyCase(reply.words(), pair.value())).map(), TOKENS);
    }
}
