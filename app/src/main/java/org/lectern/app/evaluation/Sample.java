package org.lectern.app.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A seeded sample of questions, spread evenly over the titles of a data set.
public final class Sample {
    private Sample() {}

    /// One question and its place in the data set.
    private record Drawn(int item, Dataset.Question question) {}

    /// @param limit how many questions at most
    /// @param seed same seed, same sample
    public static Dataset of(Dataset dataset, int limit, long seed) {
        if (limit >= dataset.questions()) {
            return dataset;
        }
        var titles = shuffledByTitle(dataset, new SplittableRandom(seed));
        var drawn = new ArrayList<Drawn>();
        while (drawn.size() < limit) {
            var title = titles.poll();
            drawn.add(title.poll());
            if (!title.isEmpty()) {
                titles.add(title);
            }
        }
        return collect(dataset, drawn);
    }

    private static Queue<Queue<Drawn>> shuffledByTitle(Dataset dataset, RandomGenerator random) {
        Map<String, List<Drawn>> byTitle = new LinkedHashMap<>();
        for (var i = 0; i < dataset.items().size(); i++) {
            var item = dataset.items().get(i);
            for (var question : item.questions()) {
                byTitle.computeIfAbsent(item.title(), title -> new ArrayList<>()).add(new Drawn(i, question));
            }
        }
        var titles = new ArrayList<>(byTitle.values());
        Collections.shuffle(titles, random);
        titles.forEach(questions -> Collections.shuffle(questions, random));
        Queue<Queue<Drawn>> queue = new ArrayDeque<>();
        titles.forEach(questions -> queue.add(new ArrayDeque<>(questions)));
        return queue;
    }

    private static Dataset collect(Dataset dataset, List<Drawn> drawn) {
        var items = new ArrayList<Dataset.Item>();
        for (var i = 0; i < dataset.items().size(); i++) {
            var index = i;
            var item = dataset.items().get(i);
            var questions = drawn.stream().filter(one -> one.item() == index).map(Drawn::question).toList();
            if (!questions.isEmpty()) {
                items.add(new Dataset.Item(item.title(), item.context(), questions));
            }
        }
        return new Dataset(items);
    }
}
