package org.lectern.app.answering.followup;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/// A question within a conversation and what it means, as people wrote it down.
///
/// @param before the conversation; the answer is "not found" where there was none
/// @param standalone the question with all that it leans on
/// @param changes `none` or `topic_shift` where it stands by itself, else how it leans
record FollowUpRow(String title, List<Earlier> before, String question, String standalone, String changes) {

    record Earlier(String question, String answer) {}

    static List<FollowUpRow> read(Path file) throws IOException {
        var rows = new ArrayList<FollowUpRow>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new Gson().fromJson(line, FollowUpRow.class));
            }
        }
        return rows;
    }

    boolean standsAlone() {
        return changes.equals("none") || changes.equals("topic_shift");
    }

    /// The conversation as the desk has it: every question in the form in which it was understood.
    List<Turn> turns(FollowUps followUps) {
        var turns = new ArrayList<Turn>();
        for (var earlier : before) {
            turns.add(new Turn(followUps.meaning(earlier.question(), turns, title).orElse(earlier.question()),
                    Optional.of(earlier.answer()).filter(answer -> !answer.equals("not found"))));
        }
        return turns;
    }
}
