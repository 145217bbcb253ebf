package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
/// score weighs every length by its sentences, and is none until every length was asked; ENL-50 is the longest with at least half of the
/// answers right.
record AncestralTrace(NeedleData language) implements BenchSet {
    private static final int ROUNDS = 10;
    private static final int LONGEST = 512;
    private static final int TOKENS = 1024;
    private static final List<Integer> LENGTHS = IntStream.iterate(2, needles -> needles <= LONGEST,
            needles -> needles * 2).boxed().toList();

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
            for (int needles : LENGTHS) {
                if (needles >= names.size()) {
                    break;
                }
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
        return switch (task) {
            case ELDEST_ANCESTOR, NTH_ANCESTOR -> named(reply, line.eldest(), line.youngest(), line);
            case NTH_DESCENDANT -> named(reply, line.youngest(), line.eldest(), line);
            case RELATIONSHIP_DISTANCE -> {
                var wanted = Integer.toString(line.generations());
                yield reply.isPrompted()
                        ? Hits.boxed(reply.words(), wanted)
                        : Math.floor(new RightNumbers().of(reply.words(), wanted));
            }
        };
    }

    private static double named(Reply reply, String wanted, String askedAbout, KinLine line) {
        return reply.isPrompted()
                ? Hits.boxed(reply.words(), wanted)
                : Hits.onlyName(reply.words(), wanted, askedAbout, line.names());
    }

    @Override
    public List<BenchFigure> figures(List<Scored> scored) {
        var byLength = scored.stream().collect(Collectors.groupingBy(one -> one.at().getOrDefault("needles", 0),
                TreeMap::new, Collectors.averagingDouble(Scored::main)));
        var weights = byLength.keySet().stream().mapToInt(Integer::intValue).sum();
        var sum = byLength.entrySet().stream().mapToDouble(one -> one.getKey() * one.getValue()).sum();
        var longest = byLength.entrySet().stream().filter(one -> one.getValue() >= 0.5).mapToInt(Map.Entry::getKey)
                .max().orElse(0);
        var isWhole = byLength.keySet().containsAll(LENGTHS);
        return List.of(new BenchFigure("weighted", isWhole ? 100 * sum / weights : 0, isWhole ? scored.size() : 0),
                new BenchFigure("ENL-50", longest, scored.size()),
                BenchFigure.mean("right", scored, one -> true, Scored::main));
    }
}
