package org.lectern.inference.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds an ONNX graph node by node; values are referred to by name.
final class OnnxGraph {
    static final String MICROSOFT = "com.microsoft";
    private static final int OPSET = 18;
    private static final int IR_VERSION = 9;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("decoder");
    private final Map<String, String> publicNames = new HashMap<>();
    private int names;

    /// Adds a node of the standard operator set and returns the name of its output.
    String node(String operator, List<AttributeProto> attributes, String... inputs) {
        return add("", operator, attributes, List.of(inputs), freshName(operator));
    }

    String node(String operator, String... inputs) {
        return node(operator, List.of(), inputs);
    }

    /// Adds a node of ONNX Runtime's own operator set.
    String microsoftNode(String operator, List<AttributeProto> attributes, String... inputs) {
        return add(MICROSOFT, operator, attributes, List.of(inputs), freshName(operator));
    }

    /// A value times a number; nothing is added for 1.
    String scaled(String value, float factor) {
        return factor == 1 ? value : node("Mul", value, scalar(factor));
    }

    /// cap · tanh(value / cap).
    String bounded(String value, float cap) {
        return scaled(node("Tanh", scaled(value, 1 / cap)), cap);
    }

    /// Adds a Split along one axis into parts of the sizes in the int64 value named sizes.
    List<String> split(String input, String sizes, int axis, int parts) {
        NodeProto.Builder node = NodeProto.newBuilder().setOpType("Split").setName(freshName("Split")).addInput(input)
                .addInput(sizes).addAttribute(integer("axis", axis));
        for (int part = 0; part < parts; part++) {
            node.addOutput(node.getName() + "." + part);
        }
        graph.addNode(node);
        return List.copyOf(node.getOutputList());
    }

    /// An int64 vector constant.
    String constant(long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(freshName("constant"))
                .setDataType(TensorProto.DataType.INT64_VALUE).addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
        return tensor.getName();
    }

    /// A single-precision scalar constant.
    String scalar(float value) {
        return scalar(TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT_VALUE).addFloatData(value));
    }

    /// An unsigned 8-bit scalar constant.
    String scalar(byte value) {
        return scalar(TensorProto.newBuilder().setDataType(TensorProto.DataType.UINT8_VALUE)
                .addInt32Data(Byte.toUnsignedInt(value)));
    }

    private String scalar(TensorProto.Builder tensor) {
        graph.addInitializer(tensor.setName(freshName("constant")));
        return tensor.getName();
    }

    void input(String name, TensorProto.DataType type, Object... dimensions) {
        graph.addInput(value(name, type, dimensions));
    }

    /// Gives a value a public name.
    void output(String value, String name, Object... dimensions) {
        publicNames.put(value, name);
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, dimensions));
    }

    void initializer(TensorProto tensor) {
        graph.addInitializer(tensor);
    }

    ModelProto model() {
        for (NodeProto.Builder node : graph.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                node.setInput(i, publicNames.getOrDefault(node.getInput(i), node.getInput(i)));
            }
            for (int i = 0; i < node.getOutputCount(); i++) {
                node.setOutput(i, publicNames.getOrDefault(node.getOutput(i), node.getOutput(i)));
            }
        }
        return ModelProto.newBuilder().setIrVersion(IR_VERSION).setProducerName("Lectern")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1)).setGraph(graph)
                .build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value)
                .build();
    }

    static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    /// Says that a tensor's elements are in a file beside the model.
    static TensorProto external(String name, TensorProto.DataType type, List<Integer> shape, String file, long offset,
            long bytes) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name)
                .setDataType(type.getNumber()).setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(entry("location", file)).addExternalData(entry("offset", Long.toString(offset)))
                .addExternalData(entry("length", Long.toString(bytes)));
        shape.forEach(tensor::addDims);
        return tensor.build();
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private String add(String domain, String operator, List<AttributeProto> attributes, List<String> inputs,
            String output) {
        graph.addNode(NodeProto.newBuilder().setDomain(domain).setOpType(operator).setName(output + "/" + operator)
                .addAllAttribute(attributes).addAllInput(inputs).addOutput(output));
        return output;
    }

    private String freshName(String stem) {
        names++;
        return stem + "_" + names;
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, Object... dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dimension : dimensions) {
            TensorShapeProto.Dimension.Builder size = TensorShapeProto.Dimension.newBuilder();
            shape.addDim(dimension instanceof Integer fixed
                    ? size.setDimValue(fixed)
                    : size.setDimParam((String) dimension));
        }
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape))).build();
    }
}
