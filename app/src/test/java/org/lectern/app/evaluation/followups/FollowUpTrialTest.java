package org.lectern.app.evaluation.followups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.QuestionRewriter;

/// What was made of a question is compared with what it means, and a whole question must stay as it is.
class FollowUpTrialTest {
    private static final String ROWS = """
            {"title": "The Tower", "before": [{"question": "Who kept the light?", "answer": "Maud Ellery"}, \
            {"question": "when did she retire?", "answer": "not found"}], "question": "where did she live then?", \
            "standalone": "where did Maud Ellery live when she retired?", "changes": "pronoun"}
            {"title": "The Tower", "before": [{"question": "Who kept the light?", "answer": "Maud Ellery"}], \
            "question": "Is there a lift?", "standalone": "Is there a lift?", "changes": "topic_shift"}
            """;

    @TempDir
    private Path folder;

    @Test
    void earlierQuestionsAreUnderstoodFirst() throws Exception {
        var heard = new ArrayList<String>();
        var score = run(heard, Optional.of((title, before, question, _) -> {
            heard.add(before.getLast().question());
            return Optional.of(question.replace("she", "Maud Ellery").replace("a lift", "a lift in the light"));
        }));
        assertEquals(List.of("Who kept the light?", "when did Maud Ellery retire?", "Who kept the light?"),
                heard.subList(0, 3));
        assertEquals(new FollowUpScore.Count(1, 1, 1, 1), score.counts().get("pronoun"));
        assertEquals(new FollowUpScore.Count(1, 0, 0, 0), score.counts().get(FollowUpScore.WHOLE), "it was changed");
        assertTrue(score.table().contains("| follow-ups | 1 | 100.0% | 100.0% | 100.0% |"), score.table());
    }

    @Test
    void withoutANetworkTheRulesAreMeasured() throws Exception {
        var score = run(new ArrayList<>(), Optional.empty());
        assertEquals(new FollowUpScore.Count(1, 1, 1, 1), score.counts().get(FollowUpScore.WHOLE));
    }

    @Test
    void aLineThatIsNoSuchRowIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), "{\"title\": \"The Tower\"}\n");
        var refusal = assertThrows(DatasetException.class, () -> FollowUpRow.read(file));
        assertTrue(refusal.getMessage().contains("line 1"), refusal.getMessage());
    }

    private FollowUpScore run(List<String> heard, Optional<QuestionRewriter> rewriter) throws Exception {
        var rows = FollowUpRow.read(Files.writeString(folder.resolve("rows.jsonl"), ROWS));
        var done = new ArrayList<Integer>();
        var score = new FollowUpTrial(rewriter, new CancelSignal()).run(rows,
                (row, meant) -> heard.add(meant.orElse("-")), (at, of) -> done.add(at));
        assertEquals(List.of(1, 2), done);
        heard.removeIf(one -> one.equals("-") || one.contains(" live ") || one.contains("lift"));
        return score;
    }
}
