package org.lectern.app.evaluation.followups;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.followup.Turn;
import org.lectern.app.evaluation.DataLines;
import org.lectern.app.evaluation.DatasetException;

/// A question within a conversation and what it means, as people wrote it down.
///
/// @param before the conversation; the answer is "not found" where there was none
/// @param standalone the question with all that it leans on
/// @param changes `none` or `topic_shift` where it stands by itself, else how it leans
public record FollowUpRow(String title, List<Earlier> before, String question, String standalone, String changes) {
    /// An earlier question.
    public record Earlier(String question, String answer) {}

    /// @throws DatasetException when a line is no such row
    public static List<FollowUpRow> read(Path file) throws DatasetException {
        var gson = new Gson();
        var rows = new ArrayList<FollowUpRow>();
        DataLines.each(file, (number, line) -> {
            try {
                rows.add(whole(gson.fromJson(line, FollowUpRow.class)));
            } catch (JsonParseException | NullPointerException e) {
                throw new DatasetException(file, "has no question of a conversation in line " + number, e);
            }
        });
        return rows;
    }

    private static FollowUpRow whole(@Nullable FollowUpRow row) {
        Stream.of(Objects.requireNonNull(row).title, row.before, row.question, row.standalone, row.changes)
                .forEach(Objects::requireNonNull);
        return row;
    }

    public boolean standsAlone() {
        return changes.equals("none") || changes.equals("topic_shift");
    }

    /// The conversation as the desk has it: every question in the form in which it was understood.
    ///
    /// @param meaning what a question means after earlier turns
    public List<Turn> turns(BiFunction<String, List<Turn>, Optional<String>> meaning) {
        var turns = new ArrayList<Turn>();
        for (var earlier : before) {
            turns.add(new Turn(meaning.apply(earlier.question(), turns).orElse(earlier.question()),
                    Optional.of(earlier.answer()).filter(answer -> !answer.equals("not found"))));
        }
        return turns;
    }
}
