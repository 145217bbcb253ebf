package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers as plain single-precision matrix products.
///
/// @param halves whether weights are stored in half precision and widened before the product; ONNX Runtime folds the cast while it
///     loads
record PlainLinearLayers(OnnxGraph graph, WeightWriter weights, boolean halves) implements LinearLayers {
    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        return graph.node("MatMul", x, halves
                ? graph.node("Cast", List.of(integer("to", DataType.FLOAT.getNumber())),
                        weights.transposedHalves(weight, in, out))
                : weights.transposed(weight, in, out));
    }
}
