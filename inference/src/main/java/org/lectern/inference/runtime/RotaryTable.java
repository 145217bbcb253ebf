package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.Map;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.RotaryKinds;
import org.lectern.inference.graph.RotaryWaves;

/// Cosines and sines of the rotary embedding by position, extended when longer sequences come.
public final class RotaryTable implements AutoCloseable {
    private static final int FIRST_POSITIONS = 2048;

    private final RotaryKinds kinds;
    private final TensorArena arena = new TensorArena();
    private Map<String, OnnxTensor> table = Map.of();
    private int positions;

    public RotaryTable(RotaryKinds kinds) {
        this.kinds = kinds;
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
        Map<String, OnnxTensor> tensors = new HashMap<>();
        add(tensors, kinds.global(), rows, GraphInputs.COSINES, GraphInputs.SINES);
        if (kinds.local().isPresent()) {
            add(tensors, kinds.local().get(), rows, GraphInputs.LOCAL_COSINES, GraphInputs.LOCAL_SINES);
        }
        table = Map.copyOf(tensors);
        positions = rows;
    }

    private void add(Map<String, OnnxTensor> tensors, RotaryWaves waves, int rows, String cosineName,
            String sineName) throws RuntimeFailure {
        int width = waves.frequencies().length;
        FloatTensor cosines = arena.floats(rows, width);
        FloatTensor sines = arena.floats(rows, width);
        for (int position = 0; position < rows; position++) {
            for (int i = 0; i < width; i++) {
                double angle = (double) position * waves.frequencies()[i]; // far positions turn thousands of times
                cosines.set((long) position * width + i, waves.factor() * (float) Math.cos(angle));
                sines.set((long) position * width + i, waves.factor() * (float) Math.sin(angle));
            }
        }
        tensors.put(cosineName, cosines.tensor());
        tensors.put(sineName, sines.tensor());
    }

    @Override
    public synchronized void close() {
        arena.close();
    }
}
