package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;
import static org.lectern.inference.export.OnnxGraph.number;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.GraphOutputs;

/// The one graph that plays every role: encoding chunks, appending the question, stepping, and the main pass. After the last
/// layer's keys and values only each sequence's last token is computed further.
final class DecoderGraph {
    private static final long END = Integer.MAX_VALUE;

    private final Decoder decoder;
    private final OnnxGraph graph;
    private final WeightWriter weights;
    private final LinearLayers linear;
    private final Attention attention;
    private final String zero;
    private final String end;
    private final String tokenAxis;

    DecoderGraph(Decoder decoder, OnnxGraph graph, WeightWriter weights, LinearLayers linear) {
        this.decoder = decoder;
        this.graph = graph;
        this.weights = weights;
        this.linear = linear;
        declareInputs();
        zero = graph.constant(0);
        end = graph.constant(END);
        tokenAxis = graph.constant(1);
        attention = new Attention(decoder, graph);
    }

    void build() throws CheckpointException, IOException {
        String table = weights.plain("model.embed_tokens.weight", decoder.vocabulary(), decoder.hidden());
        Stream hidden = split(graph.node("Gather", table, GraphInputs.TOKENS), GraphInputs.BASE_TOKENS);
        List<String> lastRows = new ArrayList<>();
        for (int layer = 0; layer < decoder.layers(); layer++) {
            hidden = layer(layer, hidden, lastRows);
        }
        head(hidden, table);
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

    private Stream layer(int layer, Stream hidden, List<String> lastRows) throws CheckpointException, IOException {
        boolean last = layer == decoder.layers() - 1;
        Stream normed = norm(hidden, "model.layers." + layer + ".input_layernorm.weight");
        Stream key = project(Projection.KEY, layer, normed);
        Stream value = project(Projection.VALUE, layer, normed);
        String keys = attention.rotatedHeads(join(key), GraphInputs.POSITIONS, decoder.kvHeads());
        String values = attention.heads(join(value), decoder.kvHeads());
        cacheOutputs(layer, key, value, keys, values);

        Stream live = last ? lastToken(hidden) : hidden;
        Stream query = project(Projection.QUERY, layer, last ? lastToken(normed) : normed);
        String positions = last ? slice(GraphInputs.POSITIONS, graph.constant(-1), end) : GraphInputs.POSITIONS;
        String queries = attention.rotatedHeads(join(query), positions, decoder.heads());
        Attention.Result attended = attention.attend(layer, queries, keys, values, last);
        lastRows.add(attended.lastRow());
        String baseCount = last
                ? graph.node("Sub", GraphInputs.BASE_TOKENS, attention.tokensBeforeLast())
                : GraphInputs.BASE_TOKENS;
        Stream residual = add(live, project(Projection.OUTPUT, layer, split(attended.context(), baseCount)));
        return add(residual, feedForward(layer, residual));
    }

    private Stream feedForward(int layer, Stream residual) throws CheckpointException, IOException {
        Stream normed = norm(residual, "model.layers." + layer + ".post_attention_layernorm.weight");
        Stream gate = project(Projection.GATE, layer, normed);
        Stream up = project(Projection.UP, layer, normed);
        Stream gated = new Stream(gated(gate.base(), up.base()), gated(gate.candidate(), up.candidate()));
        return project(Projection.DOWN, layer, gated);
    }

    // QuickGelu with alpha 1 is SiLU
    private String gated(String gate, String up) {
        return graph.node("Mul", graph.microsoftNode("QuickGelu", List.of(number("alpha", 1f)), gate), up);
    }

    private void cacheOutputs(int layer, Stream key, Stream value, String keys, String values) {
        Object[] newShape = {"B", decoder.kvHeads(), "T", decoder.headDim()};
        graph.output(keys, GraphOutputs.newKey(layer), newShape);
        graph.output(values, GraphOutputs.newValue(layer), newShape);
        Object[] candidateShape = {"B", decoder.kvHeads(), "C", decoder.headDim()};
        graph.output(attention.rotatedHeads(key.candidate(), GraphInputs.CANDIDATE_POSITIONS, decoder.kvHeads()),
                GraphOutputs.candidateKey(layer), candidateShape);
        graph.output(attention.heads(value.candidate(), decoder.kvHeads()), GraphOutputs.candidateValue(layer),
                candidateShape);
    }

    private void head(Stream hidden, String table) throws CheckpointException, IOException {
        String rows = graph.node("Reshape", join(hidden), graph.constant(-1, decoder.hidden()));
        String selected = graph.node("Gather", rows, GraphInputs.LOGIT_ROWS);
        String normed = norm(selected, "model.norm.weight");
        String output = decoder.tiedEmbeddings()
                ? table
                : weights.plain("lm_head.weight", decoder.vocabulary(), decoder.hidden());
        graph.output(graph.node("Gemm", List.of(integer("transB", 1)), normed, output), GraphOutputs.LOGITS, "M",
                decoder.vocabulary());
    }

    private void attentionOutput(List<String> lastRows) {
        String all = graph.node("Concat", List.of(integer("axis", 1)), lastRows.toArray(String[]::new));
        // [B, layers * heads, 1, P] -> [B, layers * heads, P] -> [B, 1, P]
        String squeezed = graph.node("Squeeze", all, graph.constant(2));
        graph.output(graph.node("MatMul", GraphInputs.HEAD_WEIGHTS, squeezed), GraphOutputs.ATTENTION, "B", 1, "P");
    }

    private Stream project(Projection projection, int layer, Stream x) throws CheckpointException, IOException {
        int hidden = decoder.hidden();
        int attentionWidth = decoder.queryWidth();
        int kvWidth = decoder.keyWidth();
        return switch (projection) {
            case QUERY -> project(projection, layer, x, hidden, attentionWidth);
            case KEY, VALUE -> project(projection, layer, x, hidden, kvWidth);
            case OUTPUT -> project(projection, layer, x, attentionWidth, hidden);
            case GATE, UP -> project(projection, layer, x, hidden, decoder.intermediate());
            case DOWN -> project(projection, layer, x, decoder.intermediate(), hidden);
        };
    }

    private Stream project(Projection projection, int layer, Stream x, int in, int out)
            throws CheckpointException, IOException {
        String base = projection.baseTensor(layer);
        String candidate = decoder.candidateProjections().contains(projection)
                ? projection.candidateTensor(layer)
                : base;
        return new Stream(linear.apply(x.base(), base, in, out), linear.apply(x.candidate(), candidate, in, out));
    }

    private Stream norm(Stream x, String weight) throws CheckpointException, IOException {
        return new Stream(norm(x.base(), weight), norm(x.candidate(), weight));
    }

    private String norm(String x, String weight) throws CheckpointException, IOException {
        return graph.node("SimplifiedLayerNormalization",
                List.of(integer("axis", -1), number("epsilon", decoder.normEpsilon())), x,
                weights.plain(weight, decoder.hidden()));
    }

    private Stream add(Stream a, Stream b) {
        return new Stream(graph.node("Add", a.base(), b.base()), graph.node("Add", a.candidate(), b.candidate()));
    }

    private Stream lastToken(Stream x) {
        return new Stream(slice(x.base(), attention.tokensBeforeLast(), end), x.candidate());
    }

    private String join(Stream x) {
        return graph.node("Concat", List.of(integer("axis", 1)), x.base(), x.candidate());
    }

    private Stream split(String x, String baseTokens) {
        return new Stream(slice(x, zero, baseTokens), slice(x, baseTokens, end));
    }

    private String slice(String x, String from, String to) {
        return graph.node("Slice", x, from, to, tokenAxis);
    }
}
