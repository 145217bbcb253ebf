package org.lectern.app.evaluation.bench.set;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.metric.Hits;

/// Pass keys (Mohtashami and Jaggi 2023): a number in a text that repeats itself, asked for at eleven depths of texts of each length.
///
/// @param digits of the number
/// @param isLong whether the texts are longer than 32 thousand tokens
record PassKeys(int digits, boolean isLong) implements BenchSet {
    private static final String TASK = "There is an important info hidden inside a lot of irrelevant text. Find it and memorize them. "
            + "I will quiz you about the important information there.\n";
    private static final String FILLER = "The grass is green. The sky is blue. The sun is yellow. Here we go. "
            + "There and back again. ";
    private static final String QUESTION = "What is the pass key?";
    private static final List<Integer> SHORT = List.of(4, 8, 16, 32);
    private static final List<Integer> LONG = List.of(64, 128, 256, 400);
    private static final int ROUNDS = 10;
    private static final int PERCENT = 100;

    @Override
    public String name() {
        return "pass-keys-" + digits + (isLong ? "-long" : "");
    }

    @Override
    public String family() {
        return "Pass keys";
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public boolean isQuick() {
        return !isLong;
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) {
        return Spot.grid(ROUNDS, isLong ? LONG : SHORT, NeedleSize.DEPTHS).stream().map(spot -> sample(spot, seed))
                .toList();
    }

    private BenchSample sample(Spot spot, long seed) {
        var random = spot.random(seed, spot.depth());
        var key = IntStream.range(0, digits)
                .mapToObj(i -> Integer.toString(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10)))
                .collect(Collectors.joining());
        return new BenchSample(spot.id(), spot.round(), spot.at(), () -> prompt(key, spot.length(), spot.depth()),
                reply -> new Measures().with("exact", Hits.firstDigits(reply.words(), key)).map(), digits + 16);
    }

    private static BenchPrompt prompt(String key, int length, int depth) {
        var repeats = length * NeedleSize.THOUSAND / TextPieces.of(FILLER.strip()).count();
        var before = repeats * depth / PERCENT;
        var text = FILLER.repeat(before) + "\nThe pass key is " + key + ". Remember it. " + key + " is the pass key.\n"
                + FILLER.repeat(repeats - before);
        return new BenchPrompt(TASK, text, "\n" + QUESTION + " The pass key is", List.of(QUESTION), List.of());
    }
}
