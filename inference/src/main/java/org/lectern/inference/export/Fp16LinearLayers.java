package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers stored in half precision and widened before the product; ONNX Runtime folds the cast while it loads.
record Fp16LinearLayers(OnnxGraph graph, WeightWriter weights) implements LinearLayers {
    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        String halves = weights.transposedHalves(weight, in, out);
        return graph.node("MatMul", x,
                graph.node("Cast", List.of(integer("to", DataType.FLOAT.getNumber())), halves));
    }
}
