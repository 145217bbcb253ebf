package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.app.evaluation.bench.metric.Hits;
import org.lectern.app.evaluation.bench.metric.RightNumbers;

/// NeedleBench 2, ancestral trace challenge: four questions about a shuffled chain of 2 to 512 sentences of kin and nothing else. The
/// score weighs every length by its sentences; ENL-50 is the longest with at least half of the answers right.
record AncestralTrace(NeedleData language) implements BenchSet {
    private static final int ROUNDS = 10;
    private static final int LONGEST = 512;
    private static final int TOKENS = 1024;

    /// What is asked of a chain, by the name of its prompt.
    private enum Task {
        ELDEST_ANCESTOR, NTH_ANCESTOR, NTH_DESCENDANT, RELATIONSHIP_DISTANCE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "needlebench-trace-" + language.code();
    }

    @Override
    public String family() {
        return "NeedleBench ancestral trace";
    }

    @Override
    public List<String> files() {
        return language.traceFiles();
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var names = language.names(data);
        var kinship = language.kinship(data);
        var prompts = new ArrayList<String>();
        for (var task : Task.values()) {
            prompts.add(language.tracePrompt(data, task.label()));
        }
        var samples = new ArrayList<BenchSample>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var needles = 2; needles <= Math.min(LONGEST, names.size() - 1); needles *= 2) {
                var random = new Random(seed + round * 31L + needles);
                var line = KinLine.of(names, needles, kinship, random);
                var shuffled = new ArrayList<>(line.sentences());
                Collections.shuffle(shuffled, random);
                var story = String.join(language.isEnglish() ? " " : "", shuffled);
                for (var task : Task.values()) {
                    samples.add(sample(round, needles, line, story, task, prompts.get(task.ordinal())));
                }
            }
        }
        return samples;
    }

    private static BenchSample sample(int round, int needles, KinLine line, String story, Task task, String prompt) {
        var n = Integer.toString(line.generations());
        var fields = switch (task) {
            case ELDEST_ANCESTOR -> Map.of("last_person", line.youngest());
            case NTH_ANCESTOR -> Map.of("person", line.youngest(), "n", n);
            case NTH_DESCENDANT -> Map.of("person", line.eldest(), "n", n);
            case RELATIONSHIP_DISTANCE -> Map.of("person_a", line.eldest(), "person_b", line.youngest());
        };
        return new BenchSample(round + "-" + needles + "-" + task.label(), round, Map.of("needles", needles), () -> {
            var filled = BenchPrompt.of(prompt, story, fields, List.of());
            var lines = filled.after().strip().split("\n");
            return new BenchPrompt(filled.before(), story, filled.after(), List.of(lines[lines.length - 1]), List.of());
        }, reply -> new Measures().with("right", right(reply, line, task)).map(), TOKENS);
    }

    private static double right(Reply reply, KinLine line, Task task) {
        var wanted = switch (task) {
            case ELDEST_ANCESTOR, NTH_ANCESTOR -> line.eldest();
            case NTH_DESCENDANT -> line.youngest();
            case RELATIONSHIP_DISTANCE -> Integer.toString(line.generations());
        };
        if (reply.isPrompted()) {
            return Hits.boxed(reply.words(), wanted);
        }
        return task == Task.RELATIONSHIP_DISTANCE
                ? Math.floor(new RightNumbers().of(reply.words(), wanted))
                : Hits.onlyName(reply.words(), wanted, line.names().subList(1, line.names().size() - 1));
    }

    @Override
    public List<BenchFigure> figures(List<Scored> scored) {
        var byLength = scored.stream().collect(Collectors.groupingBy(one -> one.at().getOrDefault("needles", 0),
                TreeMap::new, Collectors.averagingDouble(Scored::main)));
        var weights = byLength.keySet().stream().mapToInt(Integer::intValue).sum();
        var sum = byLength.entrySet().stream().mapToDouble(one -> one.getKey() * one.getValue()).sum();
        var longest = byLength.entrySet().stream().filter(one -> one.getValue() >= 0.5).mapToInt(Map.Entry::getKey)
                .max().orElse(0);
        return List.of(new BenchFigure("weighted", weights == 0 ? 0 : 100 * sum / weights, scored.size()),
                new BenchFigure("ENL-50", longest, scored.size()));
    }
}
