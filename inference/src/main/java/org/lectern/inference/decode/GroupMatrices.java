package org.lectern.inference.decode;

import ai.onnxruntime.OnnxTensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.LowRankUpdates;
import org.lectern.inference.graph.UpdateGroup;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.TensorArena;

/// Lays the matrices of layers that read the same out for the graph, those of several updates beside each other.
///
/// @param in width of what the layers read
record GroupMatrices(TensorArena arena, UpdateGroup group, int in, List<LowRankUpdates> updates) {
    void put(int layer, Map<String, OnnxTensor> inputs) throws RuntimeFailure {
        int columns = group.targets().size() * ranks();
        FloatTensor down = arena.floats(in, columns);
        for (int i = 0; i < group.targets().size(); i++) {
            String target = group.targets().get(i);
            FloatTensor up = arena.floats(ranks(), width(layer, target));
            int rank = 0;
            for (LowRankUpdates update : updates) {
                Optional<LowRankUpdates.Factors> factors = update.factors(layer, target);
                if (factors.isPresent()) {
                    transpose(factors.get().down(), in, down, columns, i * ranks() + rank);
                    int out = factors.get().up().length / update.rank();
                    transpose(factors.get().up(), update.rank(), up, out, (long) rank * out);
                }
                rank += update.rank();
            }
            inputs.put(GraphInputs.updateUp(target, layer), up.tensor());
        }
        inputs.put(GraphInputs.updateDown(group, layer), down.tensor());
    }

    private int ranks() {
        return updates.stream().mapToInt(LowRankUpdates::rank).sum();
    }

    // 1 where nothing is updated: the sum then adds one zero to each token
    private int width(int layer, String target) {
        for (LowRankUpdates update : updates) {
            Optional<LowRankUpdates.Factors> factors = update.factors(layer, target);
            if (factors.isPresent()) {
                return factors.get().up().length / update.rank();
            }
        }
        return 1;
    }

    // element [row, column] becomes [column, row] of rows of that width that begin at start
    private static void transpose(float[] matrix, int columns, FloatTensor target, int width, long start) {
        for (int i = 0; i < matrix.length; i++) {
            target.set(start + (long) (i % columns) * width + i / columns, matrix[i]);
        }
    }
}
