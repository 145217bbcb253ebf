package org.lectern.app.answering.followup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many follow-ups are understood, and how few whole questions are changed, as docs/evaluation/followups.md tells: of the rows
/// that were learned from, and of those kept apart where the data folder is there. Writes the choices that `followups.py` learns from.
class FollowUpsMeasureTest {
    static final Path OWN = Path.of("../inference/training/conversation/followups.jsonl.xz");

    private final FollowUps followUps = new FollowUps();

    /// Of one kind of row: understood, half understood and close are whole questions left as they are where nothing is to be changed.
    private static final class Count {
        private int rows;
        private int understood;
        private int half;
        private int close;

        double share() {
            return (double) understood / rows;
        }
    }

    @Test
    void mostOfWhatWasLearnedFromIsUnderstood() throws IOException {
        var counts = measure("own rows", FollowUpRow.read(OWN));
        assertTrue(counts.get("follow-ups").share() >= 0.70);
        assertTrue(counts.get("whole questions").share() >= 0.97);
    }

    @Test
    void whatIsUnderstoodHoldsForRowsKeptApart() throws IOException {
        var counts = measure("kept apart", shared(1));
        assertTrue(counts.isEmpty() || counts.get("follow-ups").share() >= 0.55);
        assertTrue(counts.isEmpty() || counts.get("whole questions").share() >= 0.97);
    }

    @Test
    void whatIsLearnedFromIsWritten() throws IOException {
        var lines = new ArrayList<String>();
        var rows = new ArrayList<>(shared(0));
        rows.addAll(FollowUpRow.read(OWN));
        for (var row : rows) {
            FollowUpGroup.of(row, followUps).forEach(group -> lines.add(group.json()));
        }
        Files.write(Path.of("target/followups.jsonl"), lines);
        assertTrue(lines.size() > 500);
    }

    // every other row of the data folder: the first and the odd ones are for learning; none where there is no such folder
    private static List<FollowUpRow> shared(int first) throws IOException {
        var data = Optional.ofNullable(System.getenv("LECTERN_DATA")).orElse("../../shared/data");
        var file = Path.of(data, "qa_train", "followups.jsonl.xz");
        if (!Files.exists(file)) {
            return List.of();
        }
        var rows = FollowUpRow.read(file);
        return IntStream.range(0, rows.size()).filter(number -> number % 2 == first).mapToObj(rows::get).toList();
    }

    private Map<String, Count> measure(String name, List<FollowUpRow> rows) {
        var counts = new LinkedHashMap<String, Count>();
        for (var row : rows) {
            var meant = followUps.meaning(row.question(), row.turns(followUps), row.title());
            var understanding = Understanding.of(row, meant.orElse(row.question()));
            boolean left = row.standsAlone() && meant.isEmpty();
            for (String key : List.of(row.changes(), row.standsAlone() ? "whole questions" : "follow-ups")) {
                var count = counts.computeIfAbsent(key, _ -> new Count());
                count.rows++;
                count.understood += left || (!row.standsAlone() && understanding.isUnderstood()) ? 1 : 0;
                count.half += left || (!row.standsAlone() && understanding.isHalf()) ? 1 : 0;
                count.close += left || (!row.standsAlone() && understanding.isClose()) ? 1 : 0;
            }
        }
        System.out.println("| " + name + " | rows | understood | half | close |");
        counts.forEach((kind, count) -> System.out.printf("| %s | %d | %.1f%% | %.1f%% | %.1f%% |%n", kind, count.rows,
                100 * count.share(), 100.0 * count.half / count.rows, 100.0 * count.close / count.rows));
        return counts;
    }
}
