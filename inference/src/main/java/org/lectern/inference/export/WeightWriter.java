package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
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

    private void floats(String name, float[] floats, List<Integer> shape) throws IOException {
        long offset = file.append(floats);
        graph.initializer(OnnxGraph.external(name, DataType.FLOAT, shape, file.name(), offset, 4L * floats.length));
    }

    private void bytes(String name, DataType type, byte[] bytes, List<Integer> shape) throws IOException {
        long offset = file.append(bytes);
        graph.initializer(OnnxGraph.external(name, type, shape, file.name(), offset, bytes.length));
    }
}
