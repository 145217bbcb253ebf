package org.lectern.inference.engine.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.engine.writing.LoadedModel;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.tokenizer.Tokenizer;

/// Rounded activations are used where they hardly change what a model predicts.
class AccuracyCheckTest {
    private static final Path BASE = Path.of("model/base/SmolLM2-135M-Instruct.Q4_1.gguf");

    @TempDir
    private Path directory;

    @Test
    void theShippedBaseKeepsItsBlocksAndRoundsActivations() throws Exception {
        try (Checkpoint checkpoint = GgufCheckpoint.open(BASE);
                Tokenizer tokenizer = Tokenizer.open(checkpoint.tokenizer(), directory.resolve("native"))) {
            AccuracyCheck check = new AccuracyCheck(
                    new FormatOpener(checkpoint, LoadedModel.shape(checkpoint.config().decoder()),
                            new ExportCache(directory.resolve("models"), "1"), new Parallelism(1, 1)));
            assertTrue(check.opener().storesBlocks());
            assertEquals(Optional.empty(), check.known());
            assertEquals(WeightFormat.STORED, check.run(tokenizer));
            assertEquals(Optional.of(WeightFormat.STORED), check.known());
            Path outcome = check.opener().exports().model(checkpoint, WeightFormat.STORED)
                    .resolveSibling("accuracy.json");
            Files.writeString(outcome, "{\"circumstances\": [\"another machine\"], \"trials\": [\"STORED\"]}");
            assertEquals(Optional.empty(), check.known());
        }
    }

    @Test
    void otherFavouritesOrDistributionsAreNotFaithfulButCloseOnesAre() {
        List<float[]> exact = Collections.nCopies(10, new float[]{0, 2, 1.9f});
        assertTrue(AccuracyCheck.isFaithful(exact, Collections.nCopies(10, new float[]{0, 2.05f, 1.9f})));
        assertTrue(AccuracyCheck.isFaithful(exact, Collections.nCopies(10, new float[]{0, 1.95f, 2})));
        List<float[]> clear = Collections.nCopies(10, new float[]{0, 2, 1.7f});
        assertFalse(AccuracyCheck.isFaithful(clear, Collections.nCopies(10, new float[]{0, 1.8f, 1.9f})));
        assertFalse(AccuracyCheck.isFaithful(exact, Collections.nCopies(10, new float[]{0, 4, 1.9f})));
    }
}
