package org.lectern.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.DatasetReader;
import org.lectern.app.evaluation.EvaluationMode;
import org.lectern.app.evaluation.Evaluator;
import org.lectern.app.evaluation.Sample;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;

/// F1 of each weight format on the same questions.
///
/// @param data JSON Lines as for `eval`
/// @param questions asked at most
public record BenchQuality(Path data, int questions) {
    Map<WeightFormat, Double> measure(SpeedReport speeds, ModelOpener models, ModelChoice model, CancelSignal cancel)
            throws DatasetException, InferenceException, IOException {
        var dataset = Sample.of(DatasetReader.read(data), questions, 1);
        var f1 = new EnumMap<WeightFormat, Double>(WeightFormat.class);
        for (var speed : speeds.formats()) {
            var choice = model.withFormat(Optional.of(speed.format()));
            try (var scratch = ScratchFolder.make("lectern-eval");
                    var engine = models.openOver(scratch.path(), choice)) {
                var card = new Evaluator(engine, EvaluationMode.Fixed.FOCUS, Decoding.EXACT, cancel)
                        .run(dataset, (outcome, done, of) -> {});
                f1.put(speed.format(), card.f1());
            }
        }
        return f1;
    }
}
