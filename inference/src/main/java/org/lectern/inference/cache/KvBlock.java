package org.lectern.inference.cache;

import ai.onnxruntime.OnnxTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.TensorArena;

/// Keys and values of every layer for a batch of sequences, in native memory that it owns unless it is a view.
public final class KvBlock implements AutoCloseable {
    private final DecoderShape shape;
    private final int sequences;
    private final int rows;
    private final TensorArena arena = new TensorArena();
    private final List<FloatTensor> keys = new ArrayList<>(); // per layer [sequences, kvHeads, rows, headDim]
    private final List<FloatTensor> values = new ArrayList<>();

    private KvBlock(DecoderShape shape, int sequences, int rows) {
        this.shape = shape;
        this.sequences = sequences;
        this.rows = rows;
    }

    public static KvBlock allocate(DecoderShape shape, int sequences, int rows) throws RuntimeFailure {
        long[] size = {sequences, shape.kvHeads(), rows, shape.headDim()};
        return of(shape, sequences, rows, (arena, _, block) -> {
            block.keys.add(arena.floats(size));
            block.values.add(arena.floats(size));
        });
    }

    /// Some of the sequences as a block of their own on the same memory, which this keeps owning.
    public KvBlock view(int first, int count) throws RuntimeFailure {
        long[] size = {count, shape.kvHeads(), rows, shape.headDim()};
        return of(shape, count, rows, (arena, layer, view) -> {
            view.keys.add(arena.view(key(layer), offset(first, 0, 0), size));
            view.values.add(arena.view(value(layer), offset(first, 0, 0), size));
        });
    }

    /// Adds the tensors of a layer.
    @FunctionalInterface
    interface Layer {
        void add(TensorArena arena, int layer, KvBlock block) throws RuntimeFailure;
    }

    /// A block of all layers, or nothing of it stays allocated.
    static KvBlock of(DecoderShape shape, int sequences, int rows, Layer tensors) throws RuntimeFailure {
        KvBlock block = new KvBlock(shape, sequences, rows);
        boolean complete = false;
        try {
            for (int layer = 0; layer < shape.layers(); layer++) {
                tensors.add(block.arena, layer, block);
            }
            complete = true;
            return block;
        } finally {
            if (!complete) {
                block.close();
            }
        }
    }

    /// Native bytes of a block of that size.
    public static long bytes(DecoderShape shape, int sequences, int rows) {
        return 2L * Float.BYTES * shape.layers() * sequences * shape.kvHeads() * rows * shape.headDim();
    }

    public int sequences() {
        return sequences;
    }

    public int rows() {
        return rows;
    }

    public FloatTensor key(int layer) {
        return keys.get(layer);
    }

    public FloatTensor value(int layer) {
        return values.get(layer);
    }

    /// The memory of one sequence: for each layer the keys, then the values.
    List<MemorySegment> segments(int sequence) {
        long start = offset(sequence, 0, 0) * Float.BYTES;
        long size = offset(1, 0, 0) * Float.BYTES;
        List<MemorySegment> segments = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            segments.add(key(layer).memory().asSlice(start, size));
            segments.add(value(layer).memory().asSlice(start, size));
        }
        return segments;
    }

    /// Adds the tensors to the inputs or outputs of a run.
    public void bind(Map<String, OnnxTensor> tensors, IntFunction<String> keyName, IntFunction<String> valueName) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            tensors.put(keyName.apply(layer), key(layer).tensor());
            tensors.put(valueName.apply(layer), value(layer).tensor());
        }
    }

    /// Copies rows of one sequence of another block into one of this.
    public void copyRows(KvBlock from, int fromSequence, int fromRow, int toSequence, int toRow, int count) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int head = 0; head < shape.kvHeads(); head++) {
                long source = from.offset(fromSequence, head, fromRow);
                long target = offset(toSequence, head, toRow);
                long floats = (long) count * shape.headDim();
                key(layer).copyFrom(from.key(layer), source, target, floats);
                value(layer).copyFrom(from.value(layer), source, target, floats);
            }
        }
    }

    /// Rounds all numbers to half precision, as they are stored, so that what is found again is what was there before.
    public void roundToHalves() {
        for (int layer = 0; layer < shape.layers(); layer++) {
            round(key(layer).memory());
            round(value(layer).memory());
        }
    }

    private static void round(MemorySegment floats) {
        long count = floats.byteSize() / Float.BYTES;
        for (long i = 0; i < count; i++) {
            floats.setAtIndex(ValueLayout.JAVA_FLOAT, i, Float.float16ToFloat(
                    Float.floatToFloat16(floats.getAtIndex(ValueLayout.JAVA_FLOAT, i))));
        }
    }

    private long offset(int sequence, int head, int row) {
        return (((long) sequence * shape.kvHeads() + head) * rows + row) * shape.headDim();
    }

    @Override
    public void close() {
        arena.close();
    }
}
