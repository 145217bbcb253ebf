package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.metric.Hits;

/// NeedleBench 2, reasoning: two to five sentences of a chain of kin in a long text, in random order from a depth on, a tenth of the text
/// apart; asked for the eldest.
record NeedleReasoning(NeedleData language, NeedleSize size) implements BenchSet {
    private static final int ROUNDS = 10;
    private static final int FEWEST = 2;
    static final int MOST = 5; // sentences, of one name less than a chain has
    private static final int APART = 10; // percent
    private static final int TOKENS = 1024; // a prompted answer may reason

    @Override
    public String name() {
        return "needlebench-reasoning-" + language.code() + "-" + size.label();
    }

    @Override
    public String family() {
        return size.family(language);
    }

    @Override
    public List<String> files() {
        return language.reasoningFiles();
    }

    @Override
    public boolean isQuick() {
        return size.isQuick();
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var names = language.names(data);
        var kinship = language.kinship(data);
        var hay = language.haystack(data);
        var template = language.prompt(data, "multi_reasoning");
        var question = language.eldestQuestion(data);
        var samples = new ArrayList<BenchSample>();
        for (var spot : Spot.grid(ROUNDS, size.lengths(), NeedleSize.DEPTHS)) {
            for (var needles = FEWEST; needles <= MOST; needles++) {
                var random = spot.random(seed, spot.depth() * 7L + needles);
                var line = KinLine.of(names, needles, kinship, random);
                samples.add(sample(spot, line, random.nextLong(), hay, template, question, seed));
            }
        }
        return samples;
    }

    private BenchSample sample(Spot spot, KinLine line, long order, Haystack hay, String template, String question,
            long seed) {
        var needles = line.sentences().size();
        var at = Map.of("length", spot.length(), "depth", spot.depth(), "needles", needles);
        var asked = Map.of("last_person", line.youngest());
        var retrieval = BenchPrompt.filled(question, asked);
        return new BenchSample(spot.id() + "-" + needles, spot.round(), at,
                () -> BenchPrompt.of(template,
                        hay.with(needles(line, spot.depth(), new Random(order)), spot.length() * NeedleSize.THOUSAND,
                                size.buffer(language), seed + spot.round()),
                        Map.of("retrieval_question", retrieval, "last_person", line.youngest()), List.of(retrieval)),
                reply -> new Measures().with("eldest", eldest(reply, line)).map(), TOKENS);
    }

    private static List<Haystack.Needle> needles(KinLine line, int depth, Random random) {
        var sentences = new ArrayList<>(line.sentences());
        Collections.shuffle(sentences, random);
        var needles = new ArrayList<Haystack.Needle>();
        for (var i = 0; i < sentences.size(); i++) {
            needles.add(new Haystack.Needle(sentences.get(i), Math.min(100, depth + i * APART)));
        }
        return needles;
    }

    /// A prompted answer has the name in a box; a reader's names the eldest and nobody else of the chain but the one it was asked for.
    static double eldest(Reply reply, KinLine line) {
        return reply.isPrompted()
                ? Hits.boxed(reply.words(), line.eldest())
                : Hits.onlyName(reply.words(), line.eldest(), line.youngest(), line.names());
    }
}
