package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers in 8-bit integers. Every token's activations get a scale of their own, so that no token's result depends on
/// which others are in its batch.
final class DynamicLinearLayers implements LinearLayers {
    private static final float LARGEST = 127;
    private static final float SMALLEST_SCALE = 1e-20f;

    private final OnnxGraph graph;
    private final WeightWriter weights;
    private final Map<String, Quantized> quantized = new HashMap<>();
    private final String one;
    private final String zeroPoint;
    private final String lastAxis;

    /// Activations [B, T, in] in 8 bits, and their scales [B, T, 1].
    private record Quantized(String codes, String scales) {}

    DynamicLinearLayers(OnnxGraph graph, WeightWriter weights) {
        this.graph = graph;
        this.weights = weights;
        one = graph.scalar(1f);
        zeroPoint = graph.scalar((byte) ColumnQuantizer.ZERO_POINT);
        lastAxis = graph.constant(-1);
    }

    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        List<String> columns = weights.columns(weight, in, out);
        Quantized activations = quantized.computeIfAbsent(x, this::quantize);
        String product = graph.microsoftNode("MatMulIntegerToFloat", List.of(), activations.codes(), columns.get(0),
                one, columns.get(1), zeroPoint, columns.get(2));
        return graph.node("Mul", product, activations.scales());
    }

    private Quantized quantize(String x) {
        String largest = graph.node("ReduceMax", List.of(integer("keepdims", 1)), graph.node("Abs", x), lastAxis);
        // [B, T, 1] already, unless T = 0: ONNX Runtime then gives [B, 0, in]
        String sized = graph.node("Slice", largest, graph.constant(0), graph.constant(1), lastAxis);
        String scales = graph.node("Max", graph.node("Div", sized, graph.scalar(LARGEST)),
                graph.scalar(SMALLEST_SCALE));
        return new Quantized(graph.node("QuantizeLinear", graph.node("Div", x, scales), one, zeroPoint), scales);
    }
}
