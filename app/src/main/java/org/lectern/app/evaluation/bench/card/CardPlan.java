package org.lectern.app.evaluation.bench.card;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;

/// Which benchmarks are run, and how much of each.
///
/// @param sets that are on the machine
/// @param missing names of those whose folders, or one of them, are not
/// @param limit samples of each set at most
/// @param seed of all that is drawn at random
public record CardPlan(BenchFolder data, List<BenchSet> sets, List<String> missing, int limit, long seed) {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2; // its multiples are spread evenly over 0 to 1

    public CardPlan {
        sets = List.copyOf(sets);
        missing = List.copyOf(missing);
    }

    /// The wanted benchmarks whose folders are there.
    ///
    /// @throws DatasetException where the folder has none of them, or a file is missing beside others
    public static CardPlan of(BenchFolder data, List<BenchSet> wanted, int limit, long seed) throws DatasetException {
        var sets = new ArrayList<BenchSet>();
        var missing = new ArrayList<String>();
        for (var set : wanted) {
            if (set.files().stream().anyMatch(file -> !data.hasFolderOf(file))) {
                missing.add(set.name());
            } else {
                requireFiles(set, data);
                sets.add(set);
            }
        }
        if (!missing.isEmpty() && sets.stream().allMatch(set -> set.files().isEmpty())) {
            throw new DatasetException(data.root(), Files.isDirectory(data.root())
                    ? "holds no benchmark: there is no folder such as “longbench” or “needlebench” in it"
                    : "is no folder with benchmarks; name it with --data");
        }
        return new CardPlan(data, sets, missing, limit, seed);
    }

    private static void requireFiles(BenchSet set, BenchFolder data) throws DatasetException {
        for (var file : set.files()) {
            if (!Files.isRegularFile(data.root().resolve(file))) {
                throw new DatasetException(data.root().resolve(file), "is missing; " + set.name() + " needs it");
            }
        }
    }

    /// The samples of a set that are asked: whole rounds while there is room, then some spread over the next, one from each of as many
    /// equal stretches, at a place in it that differs from stretch to stretch; at equal distances, a set that asks the same few things of
    /// each text would be asked always the same of them.
    public List<BenchSample> samples(BenchSet set) throws DatasetException {
        var rounds = set.samples(data, seed).stream()
                .collect(Collectors.groupingBy(BenchSample::round, TreeMap::new, Collectors.toList()));
        var chosen = new ArrayList<BenchSample>();
        for (var round : rounds.values()) {
            var room = Math.min(limit - chosen.size(), round.size());
            for (var i = 0; i < room; i++) {
                chosen.add(round.get((int) ((i + (0.5 + i * GOLDEN) % 1) * round.size() / room)));
            }
        }
        return chosen;
    }
}
