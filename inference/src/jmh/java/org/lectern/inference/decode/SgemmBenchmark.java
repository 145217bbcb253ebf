package org.lectern.inference.decode;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.TensorArena;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// What one core can do at best: floating-point operations of a square single-precision matrix product, in thousands of
/// millions per second. One thread; the engine runs one per lane.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class SgemmBenchmark {
    private static final int SIZE = 1000;
    private static final int GIGAFLOPS = 2; // 2 * SIZE^3 / 1e9

    private TensorArena arena;
    private OrtSession session;
    private Map<String, OnnxTensor> inputs;

    @Setup(Level.Trial)
    public void load() throws OrtException, RuntimeFailure {
        arena = new TensorArena();
        inputs = Map.of("a", arena.floats(SIZE, SIZE).tensor(), "b", arena.floats(SIZE, SIZE).tensor());
        NodeProto product = NodeProto.newBuilder().setOpType("MatMul").addInput("a").addInput("b").addOutput("c").build();
        ModelProto model = ModelProto.newBuilder().setIrVersion(9)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(18))
                .setGraph(GraphProto.newBuilder().setName("sgemm").addNode(product).addInput(matrix("a"))
                        .addInput(matrix("b")).addOutput(matrix("c")))
                .build();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = OrtEnvironment.getEnvironment().createSession(model.toByteArray(), options);
        }
    }

    @TearDown(Level.Trial)
    public void close() throws OrtException {
        session.close();
        arena.close();
    }

    @Benchmark
    @OperationsPerInvocation(GIGAFLOPS)
    public void gigaflops() throws OrtException {
        session.run(inputs).close();
    }

    private static ValueInfoProto matrix(String name) {
        TensorShapeProto.Dimension size = TensorShapeProto.Dimension.newBuilder().setDimValue(SIZE).build();
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE)
                .setShape(TensorShapeProto.newBuilder().addDim(size).addDim(size)).build();
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(tensor)).build();
    }
}
