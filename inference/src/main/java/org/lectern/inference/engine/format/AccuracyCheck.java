package org.lectern.inference.engine.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.TextLogits;
import org.lectern.inference.engine.trial.TrialFile;
import org.lectern.inference.export.ExactCopy;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.Hardware;
import org.lectern.inference.sampling.Softmax;
import org.lectern.inference.tokenizer.Tokenizer;

/// Finds out once for a model and a machine whether activations may be rounded where blocks stay as stored: some models have
/// channels so strong that their neighbours vanish.
record AccuracyCheck(FormatOpener opener) {
    private static final String FILE = "accuracy.json";
    private static final int TOKENS = 64;
    private static final double MOST_DIVERGENCE = 0.05;
    private static final double MOST_OTHER_FAVOURITES = 0.05; // of the rows
    // tokens about as likely change places in every format: a twentieth of the shipped base's rows do
    private static final double CLEAR_LEAD = 0.05;

    /// What was found out before.
    Optional<WeightFormat> known() throws CheckpointException, IOException {
        return file(model()).read().stream().findFirst();
    }

    WeightFormat run(Tokenizer tokenizer) throws CheckpointException, IOException, RuntimeFailure {
        int[] story = CalibrationText.of(opener.checkpoint().config(), tokenizer).chunks().getFirst();
        Path model = model();
        try {
            WeightFormat format = isFaithful(model, Arrays.copyOf(story, Math.min(TOKENS, story.length)))
                    ? WeightFormat.STORED
                    : WeightFormat.STORED_EXACT;
            file(model).write(List.of(format));
            return format;
        } catch (IOException e) {
            return WeightFormat.STORED_EXACT; // on a disk that takes nothing: the slower one is right for every model
        }
    }

    private Path model() throws CheckpointException, IOException {
        return opener.exports().model(opener.checkpoint(), WeightFormat.STORED);
    }

    private static TrialFile<WeightFormat> file(Path model) throws IOException {
        return new TrialFile<>(model.resolveSibling(FILE), List.of(Hardware.processor(), Hardware.processorFeatures()),
                WeightFormat.class, format -> true);
    }

    private boolean isFaithful(Path model, int... text) throws IOException, RuntimeFailure {
        Path exact = ExactCopy.write(model);
        try {
            return isFaithful(logits(exact, text), logits(model, text));
        } finally {
            Files.delete(exact);
        }
    }

    private List<float[]> logits(Path model, int... text) throws RuntimeFailure {
        try (DecoderModel opened = opener.open(model)) {
            return new TextLogits(opened).of(text, new CancelSignal());
        } catch (RunCancelled e) {
            throw new IllegalStateException("nobody asked it to stop", e);
        }
    }

    static boolean isFaithful(List<float[]> exact, List<float[]> rounded) {
        int others = 0;
        for (int row = 0; row < exact.size(); row++) {
            double[] p = Softmax.of(exact.get(row), 1f);
            int favourite = Agreement.favourite(exact.get(row));
            others += p[favourite] - p[Agreement.favourite(rounded.get(row))] > CLEAR_LEAD ? 1 : 0;
        }
        return others <= MOST_OTHER_FAVOURITES * exact.size()
                && Agreement.of(exact, rounded).divergence() <= MOST_DIVERGENCE;
    }
}
