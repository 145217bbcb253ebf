package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<String, Optional<StoredBlocks>> storedBlocks = new HashMap<>();
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

    /// How the checkpoint stores a linear layer's weight in blocks; empty if it stores plain numbers.
    Optional<BlockLayout> layout(String name, int in, int out) throws CheckpointException {
        return storedBlocks(name, in, out).map(StoredBlocks::layout);
    }

    /// A weight in the blocks of the checkpoint.
    ///
    /// @param codes name of [out, groups, group bytes]
    /// @param scales name of [out, groups]
    record Stored(String codes, String scales) {}

    /// A linear layer's weight, which the checkpoint stores in blocks.
    Stored stored(String name, int in, int out) throws CheckpointException, IOException {
        StoredBlocks blocks = storedBlocks(name, in, out).orElseThrow();
        Stored stored = new Stored(name + "/stored", name + "/stored_scales");
        if (written.add(stored.codes())) {
            long offset = file.begin();
            for (int row = 0; row < out; row++) {
                file.add(blocks.codes(row));
            }
            codes.put(name, offset);
            external(stored.codes(), DataType.UINT8, List.of(out, blocks.groups(), blocks.groupBytes()), offset);
            rows(stored.scales(), out, blocks.groups(), blocks::scales);
        }
        return stored;
    }

    /// The same codes, which are stored once, as [out, bytes].
    String flatCodes(String name, int in, int out) throws CheckpointException, IOException {
        String flat = name + "/stored_rows";
        if (written.add(flat)) {
            StoredBlocks taken = storedBlocks(name, in, out).orElseThrow();
            external(flat, DataType.UINT8, List.of(out, taken.groups() * taken.groupBytes()), codes.get(name));
        }
        return flat;
    }

    /// The minima of a weight in blocks, [out, groups].
    String minimaByRow(String name, int in, int out) throws CheckpointException, IOException {
        String minima = name + "/stored_minima";
        if (written.add(minima)) {
            StoredBlocks taken = storedBlocks(name, in, out).orElseThrow();
            rows(minima, out, taken.groups(), taken::minima);
        }
        return minima;
    }

    /// The minima of a weight in blocks as the right side of a matrix product, [groups, out].
    String minimaByGroup(String name, int in, int out) throws CheckpointException, IOException {
        String minima = name + "/stored_minima_transposed";
        if (written.add(minima)) {
            StoredBlocks taken = storedBlocks(name, in, out).orElseThrow();
            float[] transposed = new float[taken.groups() * out];
            for (int row = 0; row < out; row++) {
                float[] ofRow = taken.minima(row);
                for (int group = 0; group < ofRow.length; group++) {
                    transposed[group * out + row] = ofRow[group];
                }
            }
            floats(minima, transposed, List.of(taken.groups(), out));
        }
        return minima;
    }

    // looked up once, because a checkpoint examines a tensor whenever it is asked for it
    private Optional<StoredBlocks> storedBlocks(String name, int in, int out) throws CheckpointException {
        Optional<StoredBlocks> blocks = storedBlocks.get(name);
        if (blocks == null) {
            Tensor tensor = checkpoint.tensor(name, out, in);
            blocks = tensor.type().layout().map(layout -> new StoredBlocks(tensor, layout));
            storedBlocks.put(name, blocks);
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
