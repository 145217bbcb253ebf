package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.GraphInputs;

/// Cosines and sines of the rotary embedding by position, extended when longer sequences come.
public final class RotaryTable implements AutoCloseable {
    private static final int FIRST_POSITIONS = 2048;

    private final float[] inverseFrequencies;
    private final TensorArena arena = new TensorArena();
    private Map<String, OnnxTensor> table = Map.of();
    private int positions;

    /// @param inverseFrequencies [headDim / 2]
    public RotaryTable(float[] inverseFrequencies) {
        this.inverseFrequencies = inverseFrequencies.clone();
    }

    /// The table as graph inputs, valid until this is closed.
    ///
    /// @param positions rows that it has at least, 1 or more
    public synchronized Map<String, OnnxTensor> atLeast(int positions) throws RuntimeFailure {
        if (positions > this.positions) {
            extend(Math.max(FIRST_POSITIONS, 2 * Integer.highestOneBit(positions)));
        }
        return table;
    }

    // tables that runs of other threads still read stay until the arena closes; doubling bounds their size
    private void extend(int rows) throws RuntimeFailure {
        int width = inverseFrequencies.length;
        FloatTensor cosines = arena.floats(rows, width);
        FloatTensor sines = arena.floats(rows, width);
        for (int position = 0; position < rows; position++) {
            for (int i = 0; i < width; i++) {
                float angle = position * inverseFrequencies[i];
                cosines.set((long) position * width + i, (float) Math.cos(angle));
                sines.set((long) position * width + i, (float) Math.sin(angle));
            }
        }
        table = Map.of(GraphInputs.COSINES, cosines.tensor(), GraphInputs.SINES, sines.tensor());
        positions = rows;
    }

    @Override
    public synchronized void close() {
        arena.close();
    }
}
