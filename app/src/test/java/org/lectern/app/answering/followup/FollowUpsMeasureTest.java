package org.lectern.app.answering.followup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.followups.FollowUpRow;
import org.lectern.app.evaluation.followups.FollowUpScore;
import org.lectern.app.evaluation.followups.FollowUpTrial;
import org.lectern.inference.api.CancelSignal;

/// How many follow-ups the rules understand, and how few whole questions they change, as docs/evaluation/followups.md tells: of the
/// rows that were learned from, and of those kept apart where the data folder is there. Writes the choices that `followups.py` learns from.
class FollowUpsMeasureTest {
    static final Path OWN = Path.of("../inference/training/conversation/followups.jsonl.xz");

    @Test
    void mostOfWhatWasLearnedFromIsUnderstood() throws Exception {
        var score = measure("own rows", FollowUpRow.read(OWN)).counts();
        assertTrue(score.get(FollowUpScore.LEANING).share() >= 0.70);
        assertTrue(score.get(FollowUpScore.WHOLE).share() >= 0.97);
    }

    @Test
    void whatIsUnderstoodHoldsForRowsKeptApart() throws Exception {
        var rows = shared(1);
        var score = measure("kept apart", rows).counts();
        assertTrue(rows.isEmpty() || score.get(FollowUpScore.LEANING).share() >= 0.55);
        assertTrue(rows.isEmpty() || score.get(FollowUpScore.WHOLE).share() >= 0.97);
    }

    @Test
    void whatIsLearnedFromIsWritten() throws Exception {
        var followUps = new FollowUps();
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
    private static List<FollowUpRow> shared(int first) throws DatasetException {
        var data = Optional.ofNullable(System.getenv("LECTERN_DATA")).orElse("../../shared/data");
        var file = Path.of(data, "qa_train", "followups.jsonl.xz");
        if (!Files.exists(file)) {
            return List.of();
        }
        var rows = FollowUpRow.read(file);
        return IntStream.range(0, rows.size()).filter(number -> number % 2 == first).mapToObj(rows::get).toList();
    }

    private static FollowUpScore measure(String name, List<FollowUpRow> rows) throws IOException {
        var score = new FollowUpTrial(Optional.empty(), new CancelSignal()).run(rows, (row, meant) -> {},
                (done, of) -> {});
        System.out.println(name + "\n" + score.table());
        return score;
    }
}
