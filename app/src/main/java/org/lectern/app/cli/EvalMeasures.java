package org.lectern.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.DatasetReader;
import org.lectern.app.evaluation.Sample;
import org.lectern.app.evaluation.receipts.ReceiptScore;
import org.lectern.app.evaluation.receipts.ReceiptTrial;
import org.lectern.app.evaluation.summaries.SummarySample;
import org.lectern.app.evaluation.summaries.SummaryScore;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine;

/// What `lectern eval` measures of summaries and of receipts.
///
/// @param limit of the rows of each set
record EvalMeasures(List<Path> data, int limit, long seed, boolean json, ModelOpener models, ModelOption model,
        CommandLine line, CancelSignal cancel) {
    /// Something that is measured of one data set.
    @FunctionalInterface
    private interface Measure<T> {
        T of(Path file, FocusEngine engine, Progress progress) throws DatasetException, InferenceException;
    }

    /// @param sentences of each summary
    void summaries(int sentences) throws DatasetException, InferenceException, IOException {
        print((file, engine, progress) -> SummaryScore.of(
                SummarySample.read(file).stream().limit(limit).toList(), sentences, engine,
                (done, of) -> progress.at("Text", done, of), cancel),
                score -> String.format(Locale.ROOT, "%d texts, ROUGE-L %.1f, %.0f words and %.1f s each",
                        score.samples(),
                        score.rougeL(), score.words(), score.seconds()));
    }

    void receipts() throws DatasetException, InferenceException, IOException {
        print((file, engine, progress) -> new ReceiptTrial(engine, seed, cancel)
                .run(Sample.of(DatasetReader.read(file), limit, seed), (done, of) -> progress.at("Question", done, of)),
                EvalMeasures::told);
    }

    private static String told(ReceiptScore score) {
        return String.format(Locale.ROOT, """
                %d questions, %d checked, %.1f s for three sentences
                the first sentence is needed more than a random one of the text: %s
                the same of its passage: %s of %d
                rank correlation with asking anew without a sentence: %s in the same passages, %s cut anew, over %d \
                falls""", score.asked(), score.checked(), score.seconds(), figure(score.aboveAny()),
                figure(score.aboveNear()), score.withOthers(), figure(score.same()), figure(score.cutAnew()),
                score.anew());
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private <T> void print(Measure<T> measure, Function<T, String> words)
            throws DatasetException, InferenceException, IOException {
        PrintWriter out = line.getOut();
        var progress = new Progress(line.getErr());
        try (var scratch = ScratchFolder.make("lectern-eval");
                var engine = models.openOver(scratch.path(), model.choice())) {
            for (var file : data) {
                var score = measure.of(file, engine, progress);
                progress.clear();
                out.println(json ? Json.GSON.toJson(score) : file.getFileName() + ": " + words.apply(score));
            }
        }
    }
}
