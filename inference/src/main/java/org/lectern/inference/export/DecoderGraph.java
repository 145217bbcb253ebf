package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;
import static org.lectern.inference.export.OnnxGraph.number;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
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
        projections = new Projections(decoder, graph, linear, attention.tokensBeforeLast());
    }

    void build() throws CheckpointException, IOException {
        String hidden = tokens.embedded(GraphInputs.TOKENS);
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
        graph.input(GraphInputs.COSINES, DataType.FLOAT, "positions", decoder.headDim() / 2);
        graph.input(GraphInputs.SINES, DataType.FLOAT, "positions", decoder.headDim() / 2);
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
        String normed = norm(hidden, "model.layers." + layer + ".input_layernorm.weight");
        List<String> projected = projections.apply(UpdateGroup.ATTENTION, layer, normed, false);
        String query = projected.get(0);
        String keys = attention.rotatedHeads(projected.get(1), GraphInputs.POSITIONS, decoder.kvHeads());
        String values = attention.heads(projected.get(2), decoder.kvHeads());
        cacheOutputs(layer, projected.get(1), projected.get(2), keys, values);

        String queries = last
                ? attention.rotatedHeads(lastToken(query), lastToken(GraphInputs.POSITIONS), decoder.heads())
                : attention.rotatedHeads(query, GraphInputs.POSITIONS, decoder.heads());
        Attention.Result attended = attention.attend(layer, queries, keys, values, last);
        lastRows.add(attended.lastRow());
        String live = last ? lastToken(hidden) : hidden;
        String residual = graph.node("Add", live,
                projections.apply(UpdateGroup.OUTPUT, layer, attended.context(), last).getFirst());
        return graph.node("Add", residual, feedForward(layer, residual, last));
    }

    private String feedForward(int layer, String residual, boolean last) throws CheckpointException, IOException {
        String normed = norm(residual, "model.layers." + layer + ".post_attention_layernorm.weight");
        List<String> gateAndUp = projections.apply(UpdateGroup.FEED_FORWARD, layer, normed, last);
        String gated = gated(gateAndUp.get(0), gateAndUp.get(1));
        return projections.apply(UpdateGroup.DOWN, layer, gated, last).getFirst();
    }

    // QuickGelu with alpha 1 is SiLU
    private String gated(String gate, String up) {
        return graph.node("Mul", graph.microsoftNode("QuickGelu", List.of(number("alpha", 1f)), gate), up);
    }

    private void cacheOutputs(int layer, String key, String value, String keys, String values) {
        Object[] newShape = {"B", decoder.kvHeads(), "T", decoder.headDim()};
        graph.output(keys, GraphOutputs.newKey(layer), newShape);
        graph.output(values, GraphOutputs.newValue(layer), newShape);
        Object[] candidateShape = {"B", decoder.kvHeads(), "C", decoder.headDim()};
        graph.output(attention.rotatedHeads(candidates(key), GraphInputs.CANDIDATE_POSITIONS, decoder.kvHeads()),
                GraphOutputs.candidateKey(layer), candidateShape);
        graph.output(attention.heads(candidates(value), decoder.kvHeads()), GraphOutputs.candidateValue(layer),
                candidateShape);
    }

    private void head(String hidden) throws CheckpointException, IOException {
        String rows = graph.node("Reshape", hidden, graph.constant(-1, decoder.hidden()));
        String selected = graph.node("Gather", rows, GraphInputs.LOGIT_ROWS);
        String normed = norm(selected, "model.norm.weight");
        graph.output(tokens.logits(normed), GraphOutputs.LOGITS, "M", decoder.vocabulary());
    }

    private void attentionOutput(List<String> lastRows) {
        String all = graph.node("Concat", List.of(integer("axis", 1)), lastRows.toArray(String[]::new));
        // [B, layers * heads, 1, P] -> [B, layers * heads, P] -> [B, 1, P]
        String squeezed = graph.node("Squeeze", all, graph.constant(2));
        graph.output(graph.node("MatMul", GraphInputs.HEAD_WEIGHTS, squeezed), GraphOutputs.ATTENTION, "B", 1, "P");
    }

    private String norm(String x, String weight) throws CheckpointException, IOException {
        return graph.node("SimplifiedLayerNormalization",
                List.of(integer("axis", -1), number("epsilon", decoder.normEpsilon())), x,
                weights.plain(weight, decoder.hidden()));
    }

    private String lastToken(String x) {
        return graph.node("Slice", x, lastIndex, end, tokenAxis);
    }

    private String candidates(String x) {
        return graph.node("Slice", x, GraphInputs.BASE_TOKENS, end, tokenAxis);
    }
}
