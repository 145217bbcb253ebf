package org.lectern.inference.encoder;

import ai.onnxruntime.OnnxTensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.OpenGraph;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.runtime.TensorArena;

/// A BERT-like graph. Every sequence is a run of its own, several side by side: nothing is padded, and what a sequence gives
/// does not depend on its neighbours, as it would in a batch of an int8 graph, whose scales are of the whole batch.
public final class Encoder implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final OpenGraph graph;
    private final Lanes lanes;

    private Encoder(OpenGraph graph, Lanes lanes) {
        this.graph = graph;
        this.lanes = lanes;
    }

    /// Hears what a sequence gives, on the thread that ran it.
    @FunctionalInterface
    public interface Listener {
        /// @param number of the sequence
        /// @param outputs by name, valid until this returns
        void encoded(int number, Sequence sequence, Map<String, FloatTensor> outputs) throws RuntimeFailure;
    }

    /// @param outputs names that the graph must have
    /// @param threads runs side by side
    public static Encoder open(Path model, Set<String> outputs, int threads) throws UnusableModel, RuntimeFailure {
        OpenGraph graph = SessionFactory.openGraph(model, 1);
        if (!graph.inputs().contains(IDS) || !Set.of(IDS, MASK, TYPES).containsAll(graph.inputs())
                || !graph.outputs().keySet().containsAll(outputs)) {
            graph.session().close();
            throw new UnusableModel(model + " takes " + graph.inputs() + " and gives " + graph.outputs().keySet()
                    + ", which is not what Lectern reads texts with.");
        }
        return new Encoder(graph, new Lanes(threads));
    }

    /// Whether the graph gives an output.
    public boolean gives(String output) {
        return graph.outputs().containsKey(output);
    }

    /// Sizes of one of the outputs that the graph must have, -1 where it differs from run to run.
    public long[] shape(String output) {
        return Objects.requireNonNull(graph.outputs().get(output), output).clone();
    }

    /// Runs every sequence once.
    ///
    /// @param sequences by number, made on the threads that run them
    /// @param shapes of the wanted outputs
    public void run(int count, IntFunction<Sequence> sequences, OutputShapes shapes, Listener listener,
            CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        lanes.run(IntStream.range(0, count)
                .mapToObj(number -> (Lanes.Job) () -> run(number, sequences.apply(number), shapes, listener, cancel))
                .toList(), () -> {});
    }

    /// Sizes of the outputs of a run.
    @FunctionalInterface
    public interface OutputShapes {
        Map<String, long[]> of(int tokens);
    }

    private void run(int number, Sequence sequence, OutputShapes shapes, Listener listener, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        try (TensorArena arena = new TensorArena()) {
            Map<String, FloatTensor> outputs = new HashMap<>();
            Map<String, OnnxTensor> tensors = new HashMap<>();
            for (Map.Entry<String, long[]> shape : shapes.of(sequence.length()).entrySet()) {
                FloatTensor output = arena.floats(shape.getValue());
                outputs.put(shape.getKey(), output);
                tensors.put(shape.getKey(), output.tensor());
            }
            graph.session().run(inputs(arena, sequence), tensors, cancel);
            listener.encoded(number, sequence, outputs);
        }
    }

    private Map<String, OnnxTensor> inputs(TensorArena arena, Sequence sequence) throws RuntimeFailure {
        long[] mask = new long[sequence.length()];
        Arrays.fill(mask, 1);
        Map<String, long[]> values = Map.of(IDS, sequence.wideIds(), MASK, mask, TYPES, sequence.wideTypes());
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (Map.Entry<String, long[]> value : values.entrySet()) {
            if (graph.inputs().contains(value.getKey())) {
                inputs.put(value.getKey(), arena.longs(value.getValue(), 1, sequence.length()));
            }
        }
        return inputs;
    }

    @Override
    public void close() {
        graph.session().close();
        lanes.close();
    }
}
