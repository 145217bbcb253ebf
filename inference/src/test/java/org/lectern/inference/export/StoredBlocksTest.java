package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Form;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.checkpoint.Scales;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.runtime.TensorArena;

/// ONNX Runtime computes with stored blocks what the weights in single precision give, for every block type.
class StoredBlocksTest {
    private static final int OUT = 70;
    private static final double EXACT = 1e-6;
    private static final double ROUNDED = 1e-2;

    @TempDir
    private Path directory;
    private final OnnxGraph graph = new OnnxGraph();

    static Stream<ElementType> types() {
        return Stream.of(ElementType.values()).filter(type -> type.layout().isPresent());
    }

    /// Adds nodes to the graph that is tried.
    private interface Nodes {
        void add(WeightWriter weights) throws CheckpointException, IOException;
    }

    private Path write(RandomBlocks blocks, Nodes nodes) throws Exception {
        try (WeightFile file = new WeightFile(directory.resolve("weights"))) {
            nodes.add(new WeightWriter(blocks, file, graph));
        }
        Path model = directory.resolve("model.onnx");
        Files.write(model, graph.model().toByteArray());
        return model;
    }

    @ParameterizedTest
    @MethodSource("types")
    void linearLayersAreProducts(ElementType type) throws Exception {
        int in = in(type);
        RandomBlocks blocks = RandomBlocks.of(type, OUT, in);
        graph.input("x", DataType.FLOAT, "B", "T", in);
        Path model = write(blocks, weights -> {
            graph.output(new StoredLinearLayers(graph, weights, StoredLinearLayers.EXACT).apply("x", "w", in, OUT),
                    "exact", "B", "T", OUT);
            graph.output(new StoredLinearLayers(graph, weights, StoredLinearLayers.FAST).apply("x", "w", in, OUT),
                    "fast", "B", "T", OUT);
            List<String> twice = new StoredLinearLayers(graph, weights, StoredLinearLayers.FAST).applyAll("x",
                    new StackedWeights(List.of("w", "w"), in, List.of(OUT, OUT)));
            graph.output(twice.getFirst(), "first", "B", "T", OUT);
            graph.output(twice.getLast(), "second", "B", "T", OUT);
        });
        float[] weights = blocks.tensor().toFloats();
        try (DecoderSession session = SessionFactory.open(model, 1); TensorArena arena = new TensorArena()) {
            for (int tokens : new int[]{0, 1, 3}) {
                FloatTensor x = random(arena, 1, tokens, in);
                FloatTensor exact = arena.floats(1, tokens, OUT);
                FloatTensor fast = arena.floats(1, tokens, OUT);
                FloatTensor first = arena.floats(1, tokens, OUT);
                FloatTensor second = arena.floats(1, tokens, OUT);
                session.run(Map.of("x", x.tensor()), Map.of("exact", exact.tensor(), "fast", fast.tensor(), "first",
                        first.tensor(), "second", second.tensor()), new CancelSignal());
                double[] product = product(x.toArray(0, tokens * in), weights, in);
                assertTrue(error(product, exact.toArray(0, tokens * OUT)) <= EXACT, type + " exact");
                assertTrue(error(product, fast.toArray(0, tokens * OUT)) <= ROUNDED, type + " fast");
                for (FloatTensor stacked : List.of(first, second)) {
                    assertTrue(error(product, stacked.toArray(0, tokens * OUT)) <= ROUNDED, type + " stacked");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void embeddingAndHeadShareTheirCodes(ElementType type) throws Exception {
        int hidden = in(type);
        RandomBlocks blocks = RandomBlocks.of(type, OUT, hidden);
        Decoder decoder = new Decoder(OUT, hidden, hidden, 1, 1, 1, 2, 1e-5f, 64, true, Form.LLAMA, Scales.plain(2),
                Positions.plain(2, Rotary.plain(1e4), 1), Set.of());
        graph.input("tokens", DataType.INT64, "B", "T");
        graph.input("x", DataType.FLOAT, "M", hidden);
        Path model = write(blocks, weights -> {
            TokenLayers layers = new StoredTokenLayers(decoder, graph, weights,
                    new PlainTokenLayers(decoder, graph, weights));
            graph.output(layers.embedded("tokens"), "embedded", "B", "T", hidden);
            graph.output(layers.logits("x"), "logits", "M", OUT);
        });
        float[] weights = blocks.tensor().toFloats();
        try (DecoderSession session = SessionFactory.open(model, 1); TensorArena arena = new TensorArena()) {
            OnnxTensor tokens = arena.longs(new long[]{3, OUT - 1, 0, 3}, 2, 2);
            FloatTensor x = random(arena, 2, hidden);
            FloatTensor embedded = arena.floats(2, 2, hidden);
            FloatTensor logits = arena.floats(2, OUT);
            session.run(Map.of("tokens", tokens, "x", x.tensor()),
                    Map.of("embedded", embedded.tensor(), "logits", logits.tensor()), new CancelSignal());
            float largest = largest(weights);
            int row = 0;
            for (int token : new int[]{3, OUT - 1, 0, 3}) {
                float[] expected = Arrays.copyOfRange(weights, token * hidden, (token + 1) * hidden);
                assertArrayEquals(expected, embedded.toArray((long) row * hidden, hidden), (float) EXACT * largest);
                row++;
            }
            double[] product = product(x.toArray(0, 2 * hidden), weights, hidden);
            assertTrue(error(product, logits.toArray(0, 2 * OUT)) <= ROUNDED, type + " logits");
        }
        int bits = type.layout().orElseThrow().bits();
        assertEquals(1, graph.model().getGraph().getInitializerList().stream()
                .filter(tensor -> tensor.getDataType() == DataType.UINT8.getNumber())
                .map(tensor -> tensor.getExternalDataList().toString()).distinct().count(), "places of codes");
        assertTrue(Files.size(directory.resolve("weights")) < OUT * hidden * (bits + 8) / 8 + 4 * 4096);
    }

    // super-blocks have 256 weights; 576 is no multiple of it
    private static int in(ElementType type) {
        return type.blockWeights() == 256 ? 768 : 576;
    }

    private static FloatTensor random(TensorArena arena, long... shape) throws Exception {
        FloatTensor tensor = arena.floats(shape);
        Random random = new Random(2);
        for (long i = 0; i < tensor.memory().byteSize() / Float.BYTES; i++) {
            tensor.set(i, (float) random.nextGaussian());
        }
        return tensor;
    }

    private static double[] product(float[] x, float[] weights, int in) {
        double[] product = new double[x.length / in * OUT];
        for (int i = 0; i < product.length; i++) {
            for (int k = 0; k < in; k++) {
                product[i] += (double) x[i / OUT * in + k] * weights[i % OUT * in + k];
            }
        }
        return product;
    }

    // relative to the largest number
    private static double error(double[] expected, float... actual) {
        double error = 0;
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < expected.length; i++) {
            error = Math.max(error, Math.abs(expected[i] - actual[i]));
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return error / largest;
    }

    private static float largest(float... values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
