package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.inference.api.PrivateFiles;

/// An ONNX model that only multiplies two single-precision matrices, to find out what a machine can do.
public final class MatrixProduct {
    /// [rows, inner].
    public static final String LEFT = "left";
    /// [inner, columns].
    public static final String RIGHT = "right";
    /// [rows, columns].
    public static final String PRODUCT = "product";

    private MatrixProduct() {}

    public static void write(Path file) throws IOException {
        OnnxGraph graph = new OnnxGraph();
        graph.input(LEFT, DataType.FLOAT, "rows", "inner");
        graph.input(RIGHT, DataType.FLOAT, "inner", "columns");
        graph.output(graph.node("MatMul", LEFT, RIGHT), PRODUCT, "rows", "columns");
        Files.write(PrivateFiles.file(file), graph.model().toByteArray());
    }
}
