package org.lectern.inference.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Tensor;

/// Moves the checkpoint's tensors into the graph's weight file, each once however often it is used.
final class WeightWriter {
    private final Checkpoint checkpoint;
    private final WeightFile file;
    private final OnnxGraph graph;
    private final Set<String> written = new HashSet<>();

    WeightWriter(Checkpoint checkpoint, WeightFile file, OnnxGraph graph) {
        this.checkpoint = checkpoint;
        this.file = file;
        this.graph = graph;
    }

    /// A tensor as it is.
    String plain(String name, Integer... shape) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, shape);
        if (written.add(name)) {
            write(name, tensor.toFloats(), List.of(shape));
        }
        return name;
    }

    /// A linear layer's weight [out, in] as the right side of a matrix product, [in, out].
    String transposed(String name, int in, int out) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, out, in);
        String stored = name + "/transposed";
        if (written.add(stored)) {
            write(stored, tensor.toTransposedFloats(), List.of(in, out));
        }
        return stored;
    }

    private void write(String name, float[] floats, List<Integer> shape) throws IOException {
        long offset = file.append(floats);
        graph.initializer(OnnxGraph.external(name, shape, file.name(), offset, 4L * floats.length));
    }
}
