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
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.Json;
import org.lectern.app.evaluation.Answerability;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.Scorecard;
import org.lectern.inference.api.ModelInfo;

/// The figures of an evaluation.
record EvalReport(long seed, ModelInfo model, List<Entry> entries) {
    private static final double PERCENT = 100;

    /// A data set in one mode.
    record Entry(Path data, Scorecard card) {}

    /// One scorecard in the form of `--json`; null where a figure does not apply.
    private record Figures(
            String data,
            int rows,
            String mode,
            @SerializedName("exact_match") double exactMatch,
            double f1,
            @SerializedName("gold_chunk_first") @Nullable Double goldChunkFirst,
            @SerializedName("gold_sentence_first") @Nullable Double goldSentenceFirst,
            @SerializedName("gold_sentence_when_right") @Nullable Double goldSentenceWhenRight,
            @Nullable Double auroc,
            @SerializedName("wrong_refusals") @Nullable Double wrongRefusals,
            @SerializedName("right_refusals") @Nullable Double rightRefusals,
            @SerializedName("seconds_per_question") double secondsPerQuestion) {
        static Figures of(Entry entry) {
            var card = entry.card;
            return new Figures(entry.data.getFileName().toString(), card.rows(), card.mode().label(), card.exactMatch(),
                    card.f1(), card.goldChunkFirst().orElse(null), card.goldSentenceFirst().orElse(null),
                    card.goldSentenceWhenRight().orElse(null),
                    card.answerability().map(Answerability::auroc).orElse(null),
                    card.answerability().map(Answerability::wrongRefusals).orElse(null),
                    card.answerability().map(Answerability::rightRefusals).orElse(null), card.secondsPerQuestion());
        }
    }

    /// An object, or an array of them for several data sets or modes.
    String json() {
        var figures = entries.stream().map(Figures::of).toList();
        return Json.GSON.toJson(figures.size() == 1 ? figures.getFirst() : figures);
    }

    void print(PrintWriter out) {
        for (var entry : entries) {
            var card = entry.card;
            out.println(entry.data.getFileName() + ": " + card.rows() + " questions, mode " + card.mode().label());
            line(out, "exact match", card.exactMatch());
            line(out, "F1", card.f1());
            card.goldChunkFirst().ifPresent(rate -> line(out, "gold chunk first", rate));
            card.goldSentenceFirst().ifPresent(rate -> line(out, "gold sentence first", rate));
            card.goldSentenceWhenRight().ifPresent(rate -> line(out, "the same when right", rate));
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
        var text = new StringBuilder("Model " + model.name() + ", " + model.weightFormat() + "; seed " + seed + ".\n\n"
                + "| set | mode | questions | exact match | F1 | gold chunk first | gold sentence first | the same when "
                + "right | answerability AUROC | wrong refusals | seconds each |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (var entry : entries) {
            var card = entry.card;
            text.append(String.format(Locale.ROOT, "| %s | %s | %d | %.1f%% | %.1f | %s | %s | %s | %s | %s | %.2f |\n",
                    setName(entry.data), card.mode().label(), card.rows(), PERCENT * card.exactMatch(),
                    PERCENT * card.f1(), percent(card.goldChunkFirst()), percent(card.goldSentenceFirst()),
                    percent(card.goldSentenceWhenRight()),
                    card.answerability().map(one -> String.format(Locale.ROOT, "%.3f", one.auroc())).orElse(""),
                    percent(card.answerability().map(Answerability::wrongRefusals)), card.secondsPerQuestion()));
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be written", e);
        }
    }

    private static String setName(Path data) {
        return data.getFileName().toString().replaceFirst("\\.jsonl.*", "");
    }

    private static String percent(Optional<Double> rate) {
        return rate.map(share -> String.format(Locale.ROOT, "%.1f%%", PERCENT * share)).orElse("");
    }
}
