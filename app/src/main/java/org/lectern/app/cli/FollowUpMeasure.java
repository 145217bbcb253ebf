package org.lectern.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.JsonLines;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.followups.FollowUpRow;
import org.lectern.app.evaluation.followups.FollowUpTrial;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine;

/// `lectern eval --followups`: how far follow-ups are understood.
///
/// @param given where every question goes with what it was understood as
record FollowUpMeasure(Half half, Optional<Path> given, CancelSignal cancel) {
    /// Lines of a file, counted from one.
    enum Half {
        ALL, ODD, EVEN;

        private List<FollowUpRow> of(List<FollowUpRow> rows) {
            return IntStream.range(0, rows.size()).filter(i -> this == ALL || i % 2 == (this == ODD ? 0 : 1))
                    .mapToObj(rows::get).toList();
        }
    }

    void print(List<Path> data, ModelOpener models, ModelOption model, CommandLine line)
            throws DatasetException, InferenceException, IOException {
        var progress = new Progress(line.getErr());
        try (var scratch = ScratchFolder.make("lectern-eval");
                var engine = models.openOver(scratch.path(), model.choice());
                var written = JsonLines.to(given)) {
            var rewriter = engine.rewriter();
            if (rewriter.isPresent()) {
                rewriter.get().prepare(); // fails aloud, and is no part of the seconds
            }
            for (var file : data) {
                var score = new FollowUpTrial(rewriter, cancel).run(half.of(FollowUpRow.read(file)),
                        (row, meant) -> written.add(
                                Json.GSON.toJson(Map.of("row", row, "meant", meant.orElse(row.question())))),
                        (done, of) -> progress.at("Question", done, of));
                progress.clear();
                line.getOut().println(file.getFileName() + String.format(Locale.ROOT, ", %.2f s a question%n%s",
                        score.seconds(), score.table()));
            }
        }
    }
}
