package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.inference.api.PrivateFiles;

/// A model on stored blocks that computes in single precision on the same file of weights; slow where blocks have 8 bits.
public final class ExactCopy {
    private static final String FILE = "exact.onnx";
    private static final String ACCURACY_LEVEL = "accuracy_level";

    private ExactCopy() {}

    /// Writes it beside the model.
    public static Path write(Path model) throws IOException {
        ModelProto.Builder copy;
        try (InputStream in = Files.newInputStream(model)) {
            copy = ModelProto.parseFrom(in).toBuilder();
        }
        for (NodeProto.Builder node : copy.getGraphBuilder().getNodeBuilderList()) {
            for (AttributeProto.Builder attribute : node.getAttributeBuilderList()) {
                if (attribute.getName().equals(ACCURACY_LEVEL)) {
                    attribute.setI(StoredLinearLayers.EXACT);
                }
            }
        }
        return Files.write(PrivateFiles.file(model.resolveSibling(FILE)), copy.build().toByteArray());
    }
}
