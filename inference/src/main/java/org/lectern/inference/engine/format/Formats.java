package org.lectern.inference.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.provider.Hardware;
import org.lectern.inference.tokenizer.Tokenizer;

/// Finds out which weight format of a model is the fastest good one on this machine's processor, once.
public record Formats(FormatOpener opener) {
    private static final String FILE = "formats.json";
    /// Formats that can be faster than single precision and good; the first is the reference.
    private static final List<WeightFormat> CANDIDATES = List.of(WeightFormat.FP32, WeightFormat.INT8,
            WeightFormat.INT8_DYNAMIC);
    // above, trials take too long for a first start
    private static final long TRIED_AT_ONCE = 60_000_000; // parameters

    /// The format to use; a small model is tried now if that was not done before.
    ///
    /// @param fits whether the memory budget holds the weights
    public WeightFormat choose(Tokenizer tokenizer, Predicate<WeightFormat> fits)
            throws CheckpointException, IOException, RuntimeFailure {
        if (!fits.test(WeightFormat.FP32)) {
            return FormatChoice.mostExact(fits);
        }
        FormatFile file = file();
        List<FormatTrial> trials = file.read();
        if (trials.isEmpty() && opener.checkpoint().parameters() <= TRIED_AT_ONCE) {
            trials = tried(tokenizer, file);
        }
        return FormatChoice.choose(trials, fits);
    }

    /// Tries the formats anew, whatever the model's size.
    public void tryAgain(Tokenizer tokenizer) throws CheckpointException, IOException, RuntimeFailure {
        tried(tokenizer, file());
    }

    private List<FormatTrial> tried(Tokenizer tokenizer, FormatFile file)
            throws CheckpointException, IOException, RuntimeFailure {
        Calibration calibration = new Calibration(CalibrationText.of(opener.checkpoint().config(), tokenizer));
        Map<WeightFormat, DecoderModel> models = new EnumMap<>(WeightFormat.class);
        try {
            for (WeightFormat format : CANDIDATES) {
                models.put(format, opener.open(format));
            }
            List<FormatTrial> trials = calibration.run(models);
            file.write(trials);
            return trials;
        } finally {
            models.values().forEach(DecoderModel::close);
        }
    }

    private FormatFile file() throws CheckpointException, IOException {
        Path reference = opener.exports().model(opener.checkpoint(), WeightFormat.FP32);
        return new FormatFile(reference.resolveSibling(FILE),
                List.of(Hardware.processor(), Hardware.processorFeatures(), opener.parallelism().toString()));
    }
}
