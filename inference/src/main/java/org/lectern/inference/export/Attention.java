package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;
import static org.lectern.inference.export.OnnxGraph.integers;
import static org.lectern.inference.export.OnnxGraph.number;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.graph.GraphInputs;

/// Grouped-query attention over three segments that are never joined: document, tail, new tokens.
final class Attention {
    private final Decoder decoder;
    private final OnnxGraph graph;
    private final String segmentSizes;
    private final String documentSize;
    private final String tokensBeforeLast;
    private final String groupedHeads;
    private final String plainHeads;
    private final Sight everything;
    private final Optional<Sight> window;

    /// What attention gives.
    ///
    /// @param context [B, T, heads * headDim]
    /// @param lastRow probabilities of the last token over the document, [B, heads, 1, P]
    record Result(String context, String lastRow) {}

    /// Mask and shapes for scores over all tokens or the last one only.
    ///
    /// @param byHead the shape [B, heads, T, P + R + T]
    /// @param byGroup the shape [B, kvHeads, heads / kvHeads * T, P + R + T]
    private record Shapes(String mask, String byHead, String byGroup) {}

    /// What a layer's tokens see.
    private record Sight(Shapes allTokens, Shapes lastToken) {}

    Attention(Decoder decoder, OnnxGraph graph) {
        this.decoder = decoder;
        this.graph = graph;
        documentSize = size(GraphInputs.documentKey(0), 2);
        String tokens = size(GraphInputs.TOKENS, 1);
        segmentSizes = concat(0, documentSize, size(GraphInputs.tailKey(0), 2), tokens);
        tokensBeforeLast = graph.node("Sub", tokens, graph.constant(1));
        groupedHeads = graph.constant(0, decoder.kvHeads(), -1, decoder.headDim());
        plainHeads = graph.constant(0, decoder.heads(), -1, decoder.headDim());
        everything = sight(GraphInputs.MASK);
        window = decoder.positions().window().isPresent()
                ? Optional.of(sight(GraphInputs.LOCAL_MASK))
                : Optional.empty();
    }

    private Sight sight(String mask) {
        return new Sight(shapes(mask), shapes(graph.node("Slice", mask, graph.constant(-1),
                graph.constant(Integer.MAX_VALUE), graph.constant(2))));
    }

    /// The int64 value T - 1.
    String tokensBeforeLast() {
        return tokensBeforeLast;
    }

    /// [B, T, heads * headDim] -> [B, heads, T, headDim].
    String heads(String x, int heads) {
        String split = graph.node("Reshape", x, graph.constant(0, 0, heads, decoder.headDim()));
        return graph.node("Transpose", List.of(integers("perm", 0, 2, 1, 3)), split);
    }

    /// The same, rotated as the layer does it.
    String rotatedHeads(int layer, String x, String positions, int heads) {
        Positions ways = decoder.positions();
        if (!ways.layers().get(layer).rotates()) {
            return heads(x, heads);
        }
        List<AttributeProto> attributes = new ArrayList<>(List.of(integer("num_heads", heads)));
        if (ways.rotated() < decoder.headDim()) {
            attributes.add(integer("rotary_embedding_dim", ways.rotated()));
        }
        boolean local = ways.isLocal(layer);
        String rotated = graph.microsoftNode("RotaryEmbedding", attributes, x, positions,
                local ? GraphInputs.LOCAL_COSINES : GraphInputs.COSINES,
                local ? GraphInputs.LOCAL_SINES : GraphInputs.SINES);
        return heads(rotated, heads);
    }

    /// @param queries [B, heads, T or 1, headDim]
    /// @param keys [B, kvHeads, T, headDim]
    Result attend(int layer, String queries, String keys, String values, boolean lastTokenOnly) {
        Sight sight = decoder.positions().layers().get(layer).windowed() ? window.orElse(everything) : everything;
        Shapes shapes = lastTokenOnly ? sight.lastToken() : sight.allTokens();
        String grouped = graph.node("Reshape", queries, groupedHeads);
        String scores = concat(3, scores(grouped, GraphInputs.documentKey(layer)),
                scores(grouped, GraphInputs.tailKey(layer)), scores(grouped, keys));
        String masked = graph.node("Add", graph.node("Reshape", bounded(scores), shapes.byHead()), shapes.mask());
        String probabilities = graph.node("Softmax", List.of(integer("axis", -1)), masked);
        List<String> parts = graph.split(graph.node("Reshape", probabilities, shapes.byGroup()), segmentSizes, 3, 3);
        String context = graph.node("Add",
                graph.node("Add", graph.node("MatMul", parts.get(0), GraphInputs.documentValue(layer)),
                        graph.node("MatMul", parts.get(1), GraphInputs.tailValue(layer))),
                graph.node("MatMul", parts.get(2), values));
        return new Result(merged(context), lastRow(probabilities));
    }

    private String bounded(String scores) {
        OptionalDouble cap = decoder.scales().scoreCap();
        return cap.isEmpty() ? scores : graph.bounded(scores, (float) cap.getAsDouble());
    }

    private String scores(String grouped, String keys) {
        float scale = decoder.scales().scores();
        return graph.microsoftNode("FusedMatMul", List.of(integer("transB", 1), number("alpha", scale)), grouped, keys);
    }

    // [B, kvHeads, heads / kvHeads * T, headDim] -> [B, T, heads * headDim]
    private String merged(String context) {
        String byHead = graph.node("Reshape", context, plainHeads);
        String byToken = graph.node("Transpose", List.of(integers("perm", 0, 2, 1, 3)), byHead);
        return graph.node("Reshape", byToken, graph.constant(0, 0, (long) decoder.heads() * decoder.headDim()));
    }

    private String lastRow(String probabilities) {
        return graph.node("Slice", probabilities, graph.constant(-1, 0),
                concat(0, graph.constant(Integer.MAX_VALUE), documentSize), graph.constant(2, 3));
    }

    private Shapes shapes(String mask) {
        String shape = graph.node("Shape", mask);
        String rows = graph.node("Slice", shape, graph.constant(2), graph.constant(3));
        String columns = graph.node("Slice", shape, graph.constant(3), graph.constant(4));
        return new Shapes(mask, concat(0, graph.constant(0, decoder.heads()), rows, columns),
                concat(0, graph.constant(0, decoder.kvHeads(), -1), columns));
    }

    private String size(String value, int axis) {
        return graph.node("Shape", List.of(integer("start", axis), integer("end", axis + 1L)), value);
    }

    private String concat(int axis, String... values) {
        return graph.node("Concat", List.of(integer("axis", axis)), values);
    }
}
