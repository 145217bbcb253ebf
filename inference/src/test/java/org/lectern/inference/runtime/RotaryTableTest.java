package org.lectern.inference.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.RotaryKinds;
import org.lectern.inference.graph.RotaryWaves;

class RotaryTableTest {
    @Test
    void farPositionsAreAsExactAsNearOnes() throws Exception {
        float frequency = 0.7498942f;
        try (RotaryTable table = new RotaryTable(
                new RotaryKinds(new RotaryWaves(new float[]{frequency}, 2), Optional.empty()))) {
            FloatBuffer sines = table.atLeast(100_000).get(GraphInputs.SINES).getFloatBuffer();
            for (int position = 0; position < 100_000; position += 777) {
                assertEquals(2 * Math.sin((double) frequency * position), sines.get(position), 1e-6);
            }
        }
    }
}
