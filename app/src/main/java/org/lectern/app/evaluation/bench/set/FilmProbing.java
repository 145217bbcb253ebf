package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.lectern.app.evaluation.bench.Scored;

/// VAL probing of FILM (An and others 2024): 750 or 800 things in random order, and a question for the one at every position; those
/// whose piece stands there twice are left out. The wording of the prompts is Lectern's own, since the published ones are not among
/// the data.
record FilmProbing(FilmItem.Kind kind) implements BenchSet {
    /// Positions whose mean is one figure.
    static final int SPAN = 50;
    private static final int ROUNDS = 4;
    private static final int TOKENS = 128;
    private static final int PERCENT = 100;

    @Override
    public String name() {
        return "film-" + kind.label();
    }

    @Override
    public String family() {
        return "FILM VAL probing";
    }

    @Override
    public List<String> files() {
        return List.of(kind.file());
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var all = data.rows(kind.file(), kind::item);
        var samples = new ArrayList<BenchSample>();
        for (var round = 0; round < ROUNDS; round++) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed + round));
            var items = List.copyOf(shuffled.subList(0, Math.min(kind.most(), shuffled.size())));
            var text = items.stream().map(FilmItem::text).collect(Collectors.joining("\n"));
            for (var position = 0; position < items.size(); position++) {
                var item = items.get(position);
                if (text.indexOf(item.piece()) == text.lastIndexOf(item.piece())) {
                    samples.add(new BenchSample(round + "-" + position, round, Map.of("position", position),
                            () -> new BenchPrompt("", text, "\n\n" + item.question() + "\n",
                                    List.of(item.question()), List.of()),
                            reply -> new Measures().with(kind.measure(), item.score(reply.words())).map(), TOKENS));
                }
            }
        }
        return samples;
    }

    /// The mean over spans of positions, and how far the best of them is from the worst.
    @Override
    public List<BenchFigure> figures(List<Scored> scored) {
        var spans = scored.stream().collect(Collectors.groupingBy(
                one -> one.at().getOrDefault("position", 0) / SPAN, TreeMap::new,
                Collectors.averagingDouble(Scored::main)));
        var means = spans.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return List.of(new BenchFigure("average", PERCENT * means.getAverage(), scored.size()),
                new BenchFigure("gap", PERCENT * (means.getMax() - means.getMin()), scored.size()));
    }
}
