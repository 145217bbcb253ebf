package org.lectern.inference.engine.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.tokenizer.Tokenizer;

/// Formats are compared on what the model will be asked.
class CalibrationTextTest {
    @TempDir
    private Path directory;

    @Test
    void chunksBeginAsPassagesDoAndBosStandsThereOnly() throws Exception {
        LecternConfig lectern = new LecternConfig("{question}<|answer|>", 64, 64, List.of(), List.of(),
                Optional.of("<s><|question|>"));
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(RandomCheckpoint.small().write(directory));
                Tokenizer tokenizer = Tokenizer.open(Path.of("src/test/resources/tokenizer.json"),
                        directory.resolve("native"))) {
            CalibrationText text = CalibrationText.of(
                    new ModelConfig("tiny", checkpoint.config().decoder(), OptionalInt.of(1), Set.of(2), lectern),
                    tokenizer);
            for (int[] chunk : text.chunks()) {
                assertArrayEquals(new int[]{1, 3}, Arrays.copyOf(chunk, 2));
                assertEquals(64, chunk.length);
            }
            for (LocalContext prompt : text.prompts()) {
                assertTrue(Arrays.stream(prompt.suffix()).noneMatch(token -> token == 1));
                assertEquals(1, prompt.tokens()[0]);
            }
        }
    }
}
