package org.lectern.inference.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.engine.trial.TrialFile;
import org.lectern.inference.runtime.provider.Hardware;
import org.lectern.inference.tokenizer.Tokenizer;

/// Finds out which weight format of a model is the fastest good one on this machine's processor.
public record Formats(FormatOpener opener) {
    private static final String FILE = "formats.json";
    /// Formats that can be faster than single precision and good; the first is the reference.
    private static final List<WeightFormat> CANDIDATES = List.of(WeightFormat.FP32, WeightFormat.INT8,
            WeightFormat.INT8_DYNAMIC);
    /// The format to use by the trials that were made; without any, single precision if it fits.
    ///
    /// @param fits whether the memory budget holds the weights
    public WeightFormat choose(Predicate<WeightFormat> fits) throws CheckpointException, IOException {
        return fits.test(WeightFormat.FP32)
                ? FormatChoice.choose(file().read(), fits)
                : FormatChoice.mostExact(fits);
    }

    /// The format in which blocks stay as stored, if that was found out before.
    public Optional<WeightFormat> stored() throws CheckpointException, IOException {
        return new AccuracyCheck(opener).known();
    }

    /// Finds out in which format blocks stay as stored, and remembers it.
    public WeightFormat tryStored(Tokenizer tokenizer) throws CheckpointException, IOException, RuntimeFailure {
        return new AccuracyCheck(opener).run(tokenizer);
    }

    /// Tries the formats and remembers the outcome.
    public void tryAll(Tokenizer tokenizer) throws CheckpointException, IOException, RuntimeFailure {
        Calibration calibration = new Calibration(CalibrationText.of(opener.checkpoint().config(), tokenizer));
        Map<WeightFormat, DecoderModel> models = new EnumMap<>(WeightFormat.class);
        try {
            for (WeightFormat format : CANDIDATES) {
                models.put(format, opener.open(format));
            }
            file().write(calibration.run(models));
        } finally {
            models.values().forEach(DecoderModel::close);
        }
    }

    private TrialFile<FormatTrial> file() throws CheckpointException, IOException {
        Path reference = opener.exports().model(opener.checkpoint(), WeightFormat.FP32);
        return new TrialFile<>(reference.resolveSibling(FILE),
                List.of(Hardware.processor(), Hardware.processorFeatures(), opener.parallelism().toString()),
                FormatTrial.class,
                FormatTrial::isWhole);
    }
}
