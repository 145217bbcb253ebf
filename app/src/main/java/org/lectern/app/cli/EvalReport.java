package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.app.evaluation.Answerability;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.Scorecard;
import org.lectern.inference.api.ModelInfo;

/// The figures of an evaluation, one scorecard for each mode.
record EvalReport(Path data, long seed, ModelInfo model, List<Scorecard> cards) {
    private static final double PERCENT = 100;

    /// One scorecard in the form of `--json`; null where a figure does not apply.
    private record Figures(
            int rows,
            String mode,
            @SerializedName("exact_match") double exactMatch,
            double f1,
            @SerializedName("gold_chunk_first") Double goldChunkFirst,
            @SerializedName("gold_sentence_first") Double goldSentenceFirst,
            Double auroc,
            @SerializedName("wrong_refusals") Double wrongRefusals,
            @SerializedName("right_refusals") Double rightRefusals,
            @SerializedName("seconds_per_question") double secondsPerQuestion) {
        static Figures of(Scorecard card) {
            return new Figures(card.rows(), card.mode().label(), card.exactMatch(), card.f1(),
                    card.goldChunkFirst().orElse(null), card.goldSentenceFirst().orElse(null),
                    card.answerability().map(Answerability::auroc).orElse(null),
                    card.answerability().map(Answerability::wrongRefusals).orElse(null),
                    card.answerability().map(Answerability::rightRefusals).orElse(null), card.secondsPerQuestion());
        }
    }

    /// An object, or an array of them for several modes.
    String json() {
        var figures = cards.stream().map(Figures::of).toList();
        return Json.GSON.toJson(figures.size() == 1 ? figures.getFirst() : figures);
    }

    void print(PrintWriter out) {
        for (var card : cards) {
            out.println(card.rows() + " questions, mode " + card.mode().label());
            line(out, "exact match", card.exactMatch());
            line(out, "F1", card.f1());
            card.goldChunkFirst().ifPresent(rate -> line(out, "gold chunk first", rate));
            card.goldSentenceFirst().ifPresent(rate -> line(out, "gold sentence first", rate));
            card.answerability().ifPresent(answerability -> {
                line(out, "answerability AUROC", answerability.auroc());
                line(out, "wrong refusals", answerability.wrongRefusals());
                line(out, "right refusals", answerability.rightRefusals());
            });
            line(out, "seconds per question", card.secondsPerQuestion());
        }
    }

    private static void line(PrintWriter out, String name, double figure) {
        out.println(String.format(Locale.ROOT, "%-22s %.3f", name, figure));
    }

    /// Replaces the file.
    void write(Path file) throws DatasetException {
        var text = new StringBuilder("Model " + model.name() + ", " + model.weightFormat() + "; " + data.getFileName()
                + ", seed " + seed + ".\n\n"
                + "| mode | questions | exact match | F1 | gold chunk first | gold sentence first | answerability AUROC "
                + "| wrong refusals | seconds each |\n|---|---|---|---|---|---|---|---|---|\n");
        for (var card : cards) {
            text.append(String.format(Locale.ROOT, "| %s | %d | %.1f%% | %.1f | %s | %s | %s | %s | %.2f |\n",
                    card.mode().label(), card.rows(), PERCENT * card.exactMatch(), PERCENT * card.f1(),
                    percent(card.goldChunkFirst()), percent(card.goldSentenceFirst()),
                    card.answerability().map(one -> String.format(Locale.ROOT, "%.3f", one.auroc())).orElse(""),
                    percent(card.answerability().map(Answerability::wrongRefusals)), card.secondsPerQuestion()));
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be written", e);
        }
    }

    private static String percent(Optional<Double> rate) {
        return rate.map(share -> String.format(Locale.ROOT, "%.1f%%", PERCENT * share)).orElse("");
    }
}
