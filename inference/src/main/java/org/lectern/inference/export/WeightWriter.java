package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lectern.inference.checkpoint.tensor.BlockLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// Moves the checkpoint's tensors into the graph's weight file, each once however often it is used.
final class WeightWriter {
    private final Checkpoint checkpoint;
    private final WeightFile file;
    private final OnnxGraph graph;
    private final Map<StackedWeights, Optional<StoredBlocks>> storedBlocks = new HashMap<>();
    private final Map<String, Long> codes = new HashMap<>(); // offsets
    private final Set<String> written = new HashSet<>();

    WeightWriter(Checkpoint checkpoint, WeightFile file, OnnxGraph graph) {
        this.checkpoint = checkpoint;
        this.file = file;
        this.graph = graph;
    }

    /// A tensor as it is.
    String plain(String name, Integer... shape) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, shape);
        if (written.add(name)) {
            floats(name, tensor.toFloats(), List.of(shape));
        }
        return name;
    }

    /// A linear layer's weight [out, in] as the right side of a matrix product, [in, out].
    String transposed(String name, int in, int out) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, out, in);
        String stored = name + "/transposed";
        if (written.add(stored)) {
            floats(stored, tensor.toTransposedFloats(), List.of(in, out));
        }
        return stored;
    }

    /// The same in half precision.
    String transposedHalves(String name, int in, int out) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, out, in);
        String stored = name + "/halves";
        if (written.add(stored)) {
            bytes(stored, DataType.FLOAT16, HalfPrecision.bytes(tensor.toTransposedFloats()), List.of(in, out));
        }
        return stored;
    }

    /// A linear layer's weight in blocks: the names of the codes [out, blocks, bytes] and of their scales [out, blocks].
    List<String> blocks(String name, int in, int out, BlockQuantizer quantizer)
            throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, out, in);
        String codes = name + "/blocks";
        String scales = name + "/block_scales";
        if (written.add(codes)) {
            BlockQuantizer.Blocks blocks = quantizer.quantize(tensor.toFloats(), in);
            int perRow = quantizer.blocks(in);
            bytes(codes, DataType.UINT8, blocks.codes(), List.of(out, perRow, quantizer.blockBytes()));
            floats(scales, blocks.scales(), List.of(out, perRow));
        }
        return List.of(codes, scales);
    }

    /// A linear layer's weight in columns: the names of the codes [in, out], of their scales [out] and zero points [out].
    List<String> columns(String name, int in, int out) throws CheckpointException, IOException {
        Tensor tensor = checkpoint.tensor(name, out, in);
        String codes = name + "/columns";
        String scales = name + "/column_scales";
        String zeroPoints = "zero_points/" + out;
        if (written.add(zeroPoints)) {
            bytes(zeroPoints, DataType.UINT8, ColumnQuantizer.zeroPoints(out), List.of(out));
        }
        if (written.add(codes)) {
            ColumnQuantizer.Columns columns = ColumnQuantizer.quantize(tensor.toFloats(), in);
            bytes(codes, DataType.UINT8, columns.codes(), List.of(in, out));
            floats(scales, columns.scales(), List.of(out));
        }
        return List.of(codes, scales, zeroPoints);
    }

    /// How the checkpoint stores weights in blocks; empty if it stores plain numbers or one so and another so.
    Optional<BlockLayout> layout(StackedWeights weights) throws CheckpointException {
        return storedBlocks(weights).map(StoredBlocks::layout);
    }

    /// Weights in the blocks of the checkpoint.
    ///
    /// @param codes name of [out, groups, group bytes]
    /// @param scales name of [out, groups]
    record Stored(String codes, String scales) {}

    /// Weights that the checkpoint stores in blocks.
    Stored stored(StackedWeights weights) throws CheckpointException, IOException {
        StoredBlocks blocks = storedBlocks(weights).orElseThrow();
        int out = weights.out();
        Stored stored = new Stored(weights.name() + "/stored", weights.name() + "/stored_scales");
        if (written.add(stored.codes())) {
            long offset = file.begin();
            for (int row = 0; row < out; row++) {
                file.add(blocks.codes(row));
            }
            codes.put(weights.name(), offset);
            external(stored.codes(), DataType.UINT8, List.of(out, blocks.groups(), blocks.groupBytes()), offset);
            rows(stored.scales(), out, blocks.groups(), blocks::scales);
        }
        return stored;
    }

    /// The same codes, which are stored once, as [out, bytes].
    String flatCodes(StackedWeights weights) throws CheckpointException {
        String flat = weights.name() + "/stored_rows";
        if (written.add(flat)) {
            StoredBlocks blocks = storedBlocks(weights).orElseThrow();
            external(flat, DataType.UINT8, List.of(weights.out(), blocks.groups() * blocks.groupBytes()),
                    Objects.requireNonNull(codes.get(weights.name()), "the codes are stored first"));
        }
        return flat;
    }

    /// The minima of weights in blocks, [out, groups].
    String minimaByRow(StackedWeights weights) throws CheckpointException, IOException {
        String minima = weights.name() + "/stored_minima";
        if (written.add(minima)) {
            StoredBlocks blocks = storedBlocks(weights).orElseThrow();
            rows(minima, weights.out(), blocks.groups(), blocks::minima);
        }
        return minima;
    }

    /// The minima of weights in blocks as the right side of a matrix product, [groups, out].
    String minimaByGroup(StackedWeights weights) throws CheckpointException, IOException {
        String minima = weights.name() + "/stored_minima_transposed";
        if (written.add(minima)) {
            StoredBlocks blocks = storedBlocks(weights).orElseThrow();
            int out = weights.out();
            float[] transposed = new float[blocks.groups() * out];
            for (int row = 0; row < out; row++) {
                float[] ofRow = blocks.minima(row);
                for (int group = 0; group < ofRow.length; group++) {
                    transposed[group * out + row] = ofRow[group];
                }
            }
            floats(minima, transposed, List.of(blocks.groups(), out));
        }
        return minima;
    }

    // looked up once, because a checkpoint examines a tensor whenever it is asked for it
    private Optional<StoredBlocks> storedBlocks(StackedWeights weights) throws CheckpointException {
        Optional<StoredBlocks> blocks = storedBlocks.get(weights);
        if (blocks == null) {
            List<Tensor> tensors = new ArrayList<>();
            for (int i = 0; i < weights.names().size(); i++) {
                tensors.add(checkpoint.tensor(weights.names().get(i), weights.outs().get(i), weights.in()));
            }
            List<Optional<BlockLayout>> layouts = tensors.stream().map(tensor -> tensor.type().layout()).distinct()
                    .toList();
            blocks = layouts.size() == 1
                    ? layouts.getFirst().map(layout -> new StoredBlocks(tensors, layout))
                    : Optional.empty();
            storedBlocks.put(weights, blocks);
        }
        return blocks;
    }

    private void rows(String name, int rows, int columns, IntFunction<float[]> row) throws IOException {
        long offset = file.begin();
        for (int i = 0; i < rows; i++) {
            file.add(row.apply(i));
        }
        external(name, DataType.FLOAT, List.of(rows, columns), offset);
    }

    private void floats(String name, float[] floats, List<Integer> shape) throws IOException {
        external(name, DataType.FLOAT, shape, file.append(floats));
    }

    private void bytes(String name, DataType type, byte[] bytes, List<Integer> shape) throws IOException {
        external(name, type, shape, file.append(bytes));
    }

    private void external(String name, DataType type, List<Integer> shape, long offset) {
        int size = switch (type) {
            case FLOAT -> Float.BYTES;
            case FLOAT16 -> Short.BYTES;
            default -> 1;
        };
        long bytes = shape.stream().mapToLong(Integer::longValue).reduce(size, Math::multiplyExact);
        graph.initializer(OnnxGraph.external(name, type, shape, file.name(), offset, bytes));
    }
}
