package org.lectern.app.evaluation.followups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lectern.app.answering.followup.FollowUps;
import org.lectern.app.answering.followup.Turn;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.QuestionRewriter;

/// Finds out what the questions of conversations mean; earlier questions are understood first, as in a conversation at the desk.
///
/// @param rewriter the network; empty measures the rules alone
public record FollowUpTrial(Optional<QuestionRewriter> rewriter, CancelSignal cancel) {
    private static final double NANOS = 1e9;
    private static final FollowUps FOLLOW_UPS = new FollowUps();

    /// Hears what was made of a row's question.
    @FunctionalInterface
    public interface Listener {
        void meant(FollowUpRow row, Optional<String> meaning);
    }

    /// @param progress hears how many rows are done, of all
    public FollowUpScore run(List<FollowUpRow> rows, Listener listener, BiConsumer<Integer, Integer> progress) {
        var meant = new ArrayList<FollowUpScore.Meant>();
        long start = System.nanoTime();
        for (var row : rows) {
            if (cancel.isCancelled()) {
                break;
            }
            var turns = row.turns((question, before) -> meaning(question, before, row.title()));
            var meaning = meaning(row.question(), turns, row.title());
            listener.meant(row, meaning);
            meant.add(new FollowUpScore.Meant(row, meaning));
            progress.accept(meant.size(), rows.size());
        }
        return FollowUpScore.of(meant, (System.nanoTime() - start) / NANOS / Math.max(1, meant.size()));
    }

    private Optional<String> meaning(String question, List<Turn> before, String title) {
        return FOLLOW_UPS.meaning(question, before, title, rewriter, cancel);
    }
}
