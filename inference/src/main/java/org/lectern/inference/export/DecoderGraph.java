package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;
import static org.lectern.inference.export.OnnxGraph.number;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.HeadNorms;
import org.lectern.inference.checkpoint.Norms;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.GraphOutputs;
import org.lectern.inference.graph.UpdateGroup;

/// The one graph that plays every role: encoding chunks, appending the question, stepping, and the main pass. After the last
/// layer's queries, keys and values only each sequence's last token is computed further.
final class DecoderGraph {
    private static final long END = Integer.MAX_VALUE;

    private final Decoder decoder;
    private final OnnxGraph graph;
    private final WeightWriter weights;
    private final TokenLayers tokens;
    private final Attention attention;
    private final Projections projections;
    private final String lastIndex;
    private final String end;
    private final String tokenAxis;

    DecoderGraph(Decoder decoder, OnnxGraph graph, WeightWriter weights, LinearLayers linear,
            TokenLayers tokens) {
        this.decoder = decoder;
        this.graph = graph;
        this.weights = weights;
        this.tokens = tokens;
        declareInputs();
        lastIndex = graph.constant(-1);
        end = graph.constant(END);
        tokenAxis = graph.constant(1);
        attention = new Attention(decoder, graph);
        projections = new Projections(decoder, graph, weights, linear, attention.tokensBeforeLast());
    }

    void build() throws CheckpointException, IOException {
        String hidden = graph.scaled(tokens.embedded(GraphInputs.TOKENS), decoder.scales().embedding());
        List<String> lastRows = new ArrayList<>();
        for (int layer = 0; layer < decoder.layers(); layer++) {
            hidden = layer(layer, hidden, lastRows);
        }
        head(hidden);
        attentionOutput(lastRows);
    }

    private void declareInputs() {
        graph.input(GraphInputs.TOKENS, DataType.INT64, "B", "T");
        graph.input(GraphInputs.POSITIONS, DataType.INT64, "B", "T");
        graph.input(GraphInputs.CANDIDATE_POSITIONS, DataType.INT64, "B", "C");
        graph.input(GraphInputs.BASE_TOKENS, DataType.INT64, 1);
        graph.input(GraphInputs.MASK, DataType.FLOAT, "masks", 1, "T", "PRT");
        graph.input(GraphInputs.LOGIT_ROWS, DataType.INT64, "M");
        graph.input(GraphInputs.HEAD_WEIGHTS, DataType.FLOAT, 1, decoder.layers() * decoder.heads());
        int pairs = decoder.positions().rotated() / 2;
        graph.input(GraphInputs.COSINES, DataType.FLOAT, "positions", pairs);
        graph.input(GraphInputs.SINES, DataType.FLOAT, "positions", pairs);
        if (decoder.positions().local().isPresent()) {
            graph.input(GraphInputs.LOCAL_COSINES, DataType.FLOAT, "positions", pairs);
            graph.input(GraphInputs.LOCAL_SINES, DataType.FLOAT, "positions", pairs);
        }
        if (decoder.positions().window().isPresent()) {
            graph.input(GraphInputs.LOCAL_MASK, DataType.FLOAT, "masks", 1, "T", "PRT");
        }
        for (int layer = 0; layer < decoder.layers(); layer++) {
            graph.input(GraphInputs.documentKey(layer), DataType.FLOAT, "B", decoder.kvHeads(), "P", decoder.headDim());
            graph.input(GraphInputs.documentValue(layer), DataType.FLOAT, "B", decoder.kvHeads(), "P",
                    decoder.headDim());
            graph.input(GraphInputs.tailKey(layer), DataType.FLOAT, "B", decoder.kvHeads(), "R", decoder.headDim());
            graph.input(GraphInputs.tailValue(layer), DataType.FLOAT, "B", decoder.kvHeads(), "R", decoder.headDim());
        }
    }

    private String layer(int layer, String hidden, List<String> lastRows) throws CheckpointException, IOException {
        boolean last = layer == decoder.layers() - 1;
        Norms norms = decoder.form().norms();
        String read = norm(hidden, norms.beforeAttention(layer));
        List<String> projected = projections.apply(UpdateGroup.ATTENTION, layer, read, false);
        String query = headNorm(projected.get(0), Projection.QUERY, layer, decoder.heads());
        String key = headNorm(projected.get(1), Projection.KEY, layer, decoder.kvHeads());
        String keys = attention.rotatedHeads(layer, key, GraphInputs.POSITIONS, decoder.kvHeads());
        String values = attention.heads(projected.get(2), decoder.kvHeads());
        cacheOutputs(layer, key, projected.get(2), keys, values);

        String queries = last
                ? attention.rotatedHeads(layer, lastToken(query), lastToken(GraphInputs.POSITIONS), decoder.heads())
                : attention.rotatedHeads(layer, query, GraphInputs.POSITIONS, decoder.heads());
        Attention.Result attended = attention.attend(layer, queries, keys, values, last);
        lastRows.add(attended.lastRow());
        String live = last ? lastToken(hidden) : hidden;
        String given = projections.apply(UpdateGroup.OUTPUT, layer, attended.context(), last).getFirst();
        String residual = added(live, norm(given, norms.behindAttention(layer)));
        String fed = feedForward(layer, norm(residual, norms.beforeFeedForward(layer)), last);
        return added(residual, norm(fed, norms.behindFeedForward(layer)));
    }

    private String added(String residual, String branch) {
        return graph.node("Add", residual, graph.scaled(branch, decoder.scales().residual()));
    }

    private String feedForward(int layer, String x, boolean last) throws CheckpointException, IOException {
        List<String> gateAndUp = projections.apply(UpdateGroup.FEED_FORWARD, layer, x, last);
        String gated = graph.node("Mul", activated(gateAndUp.get(0)), gateAndUp.get(1));
        return projections.apply(UpdateGroup.DOWN, layer, gated, last).getFirst();
    }

    // QuickGelu with alpha 1 is SiLU
    private String activated(String gate) {
        return switch (decoder.form().activation()) {
            case SILU -> graph.microsoftNode("QuickGelu", List.of(number("alpha", 1f)), gate);
            case GELU_TANH -> graph.microsoftNode("FastGelu", List.of(), gate);
        };
    }

    // [B, T, heads * headDim], the heads apart from each other or together
    private String headNorm(String x, Projection projection, int layer, int heads)
            throws CheckpointException, IOException {
        HeadNorms norms = decoder.form().headNorms();
        if (norms == HeadNorms.NONE) {
            return x;
        }
        int width = norms.width(heads, decoder.headDim());
        int parts = heads * decoder.headDim() / width;
        String split = parts == 1 ? x : graph.node("Reshape", x, graph.constant(0, 0, parts, width));
        String normed = norm(split, norms.tensor(projection, layer), width);
        return parts == 1 ? normed : graph.node("Reshape", normed, graph.constant(0, 0, (long) parts * width));
    }

    private void cacheOutputs(int layer, String key, String value, String keys, String values) {
        Object[] newShape = {"B", decoder.kvHeads(), "T", decoder.headDim()};
        graph.output(keys, GraphOutputs.newKey(layer), newShape);
        graph.output(values, GraphOutputs.newValue(layer), newShape);
        Object[] candidateShape = {"B", decoder.kvHeads(), "C", decoder.headDim()};
        graph.output(attention.rotatedHeads(layer, candidates(key), GraphInputs.CANDIDATE_POSITIONS, decoder.kvHeads()),
                GraphOutputs.candidateKey(layer), candidateShape);
        graph.output(attention.heads(candidates(value), decoder.kvHeads()), GraphOutputs.candidateValue(layer),
                candidateShape);
    }

    private void head(String hidden) throws CheckpointException, IOException {
        String rows = graph.node("Reshape", hidden, graph.constant(-1, decoder.hidden()));
        String selected = graph.node("Gather", rows, GraphInputs.LOGIT_ROWS);
        String logits = graph.scaled(tokens.logits(norm(selected, "model.norm.weight", decoder.hidden())),
                decoder.scales().logits());
        OptionalDouble cap = decoder.scales().logitCap();
        graph.output(cap.isEmpty() ? logits : graph.bounded(logits, (float) cap.getAsDouble()), GraphOutputs.LOGITS,
                "M",
                decoder.vocabulary());
    }

    private void attentionOutput(List<String> lastRows) {
        String all = graph.node("Concat", List.of(integer("axis", 1)), lastRows.toArray(String[]::new));
        // [B, layers * heads, 1, P] -> [B, layers * heads, P] -> [B, 1, P]
        String squeezed = graph.node("Squeeze", all, graph.constant(2));
        graph.output(graph.node("MatMul", GraphInputs.HEAD_WEIGHTS, squeezed), GraphOutputs.ATTENTION, "B", 1, "P");
    }

    // as it is where there is no norm
    private String norm(String x, Optional<String> weight) throws CheckpointException, IOException {
        return weight.isPresent() ? norm(x, weight.get(), decoder.hidden()) : x;
    }

    private String norm(String x, String weight, int width) throws CheckpointException, IOException {
        return graph.node("SimplifiedLayerNormalization",
                List.of(integer("axis", -1), number("epsilon", decoder.normEpsilon())), x,
                weights.plain(weight, width));
    }

    private String lastToken(String x) {
        return graph.node("Slice", x, lastIndex, end, tokenAxis);
    }

    private String candidates(String x) {
        return graph.node("Slice", x, GraphInputs.BASE_TOKENS, end, tokenAxis);
    }
}
