package org.lectern.inference.engine.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

class MatrixWorkTest {
    @TempDir
    private Path directory;

    @Test
    void countsEveryMatrixProduct() throws Exception {
        // hidden 8, intermediate 16, 2 layers, 4 heads of 2, 2 key-value heads, vocabulary 100
        Path model = new RandomCheckpoint(100, 8, 2, 4, 2, true, ElementType.F32, 1).write(directory);
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(model)) {
            MatrixWork work = new MatrixWork(checkpoint.config().decoder());
            assertEquals(2 * 8 * 100, work.head());
            // the first layer does everything for both tokens over five keys, the last one for its last token only
            double projections = 2 * (8 * 8 + 2 * 8 * 4);
            double others = 2 * (8 * 8 + 3 * 8 * 16);
            double attention = 2 * 2 * 4 * 2 * 5;
            double one = 2 * (projections + others + attention) + 2 * projections + others + attention;
            assertEquals(3 * one, work.pass(3, 2, 3));
        }
    }
}
