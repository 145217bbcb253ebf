package org.lectern.inference.ranking;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// A ranker whose logits are looked up by token, whatever stands around it; relevance and verdict are the
/// mean of their table over all tokens.
final class TableRanker {
    private static final int VOCABULARY = 30_522;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("ranker");

    /// @param tables of the outputs, logits by token; 0 for all other tokens
    static Path write(Path file, Map<String, Map<Integer, Float>> tables) throws IOException {
        TableRanker ranker = new TableRanker();
        ranker.input("input_ids");
        ranker.input("attention_mask");
        ranker.input("token_type_ids");
        tables.forEach(ranker::output);
        ModelProto model = ModelProto.newBuilder().setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(12)).setGraph(ranker.graph).build();
        return Files.write(file, model.toByteArray());
    }

    private void input(String name) {
        graph.addInput(value(name, TensorProto.DataType.INT64, 2));
    }

    private void output(String name, Map<Integer, Float> table) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name + ".table").addDims(VOCABULARY)
                .setDataType(TensorProto.DataType.FLOAT.getNumber());
        for (int token = 0; token < VOCABULARY; token++) {
            tensor.addFloatData(table.getOrDefault(token, 0f));
        }
        graph.addInitializer(tensor);
        boolean mean = Set.of(Scores.RELEVANCE, Scores.VERDICT).contains(name);
        String gathered = mean ? name + ".tokens" : name;
        graph.addNode(NodeProto.newBuilder().setOpType("Gather").addInput(name + ".table").addInput("input_ids")
                .addOutput(gathered));
        if (mean) {
            graph.addNode(NodeProto.newBuilder().setOpType("ReduceMean").addInput(gathered).addOutput(name)
                    .addAttribute(AttributeProto.newBuilder().setName("axes")
                            .setType(AttributeProto.AttributeType.INTS).addInts(1))
                    .addAttribute(AttributeProto.newBuilder().setName("keepdims")
                            .setType(AttributeProto.AttributeType.INT).setI(0)));
        }
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, mean ? 1 : 2));
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, int dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int i = 0; i < dimensions; i++) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("d" + i));
        }
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape))).build();
    }
}
