package org.lectern.app.evaluation.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.summary.AskedPart;
import org.lectern.app.answering.summary.Summariser;
import org.lectern.app.evaluation.PlainDocument;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;

/// How near summaries of plain texts come to those of people.
///
/// @param samples how many were summarised
/// @param rougeL mean, 0 to 100
/// @param words mean of the summaries
/// @param seconds mean for a summary
public record SummaryScore(int samples, double rougeL, double words, double seconds) {
    private static final double NANOS = 1e9;

    /// Summarises all of them, or as many as there are when it is cancelled.
    ///
    /// @param sentences of each summary
    /// @param progress hears how many are done, of all
    public static SummaryScore of(List<SummarySample> samples, int sentences, FocusEngine engine,
            BiConsumer<Integer, Integer> progress, CancelSignal cancel) throws InferenceException {
        var summaries = new ArrayList<String>();
        var start = System.nanoTime();
        for (var sample : samples) {
            var summary = summary(sample, sentences, engine, cancel);
            if (cancel.isCancelled()) {
                break;
            }
            summaries.add(summary);
            progress.accept(summaries.size(), samples.size());
        }
        var seconds = (System.nanoTime() - start) / NANOS / Math.max(1, summaries.size());
        var sum = 0.0;
        for (var i = 0; i < summaries.size(); i++) {
            sum += RougeL.of(summaries.get(i), samples.get(i).references());
        }
        return new SummaryScore(summaries.size(), 100 * sum / Math.max(1, summaries.size()),
                summaries.stream().mapToInt(summary -> summary.split("\\s+").length).average().orElse(0), seconds);
    }

    private static String summary(SummarySample sample, int sentences, FocusEngine engine, CancelSignal cancel)
            throws InferenceException {
        var document = PlainDocument.of("", sample.text());
        var study = engine.study(SourceMap.source(document), Retention.IN_MEMORY, cancel);
        if (study.isEmpty()) {
            return "";
        }
        try (var text = study.get()) {
            var all = Scope.WHOLE.spans(document);
            var part = new AskedPart(all, true, Optional.of(sample.wish()).filter(wish -> !wish.isBlank()));
            var words = new StringBuilder();
            for (var range : new Summariser(engine.passages(), AnswerListener.SILENT, cancel)
                    .of(new Subject(document, text, Scope.WHOLE), part, sentences)) {
                words.append(range.of(sample.text())).append(' ');
            }
            return words.toString();
        }
    }
}
