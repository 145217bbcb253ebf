package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Owner of native memory and of the tensors that are views of it; all are freed together when it is closed.
public final class TensorArena implements AutoCloseable {
    private static final long ALIGNMENT = 64;
    private static final AtomicLong LIVE_BYTES = new AtomicLong();

    private final Arena arena = Arena.ofShared();
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private long bytes;

    /// Bytes held by all open arenas of this process.
    public static long liveBytes() {
        return LIVE_BYTES.get();
    }

    /// A zeroed tensor.
    public FloatTensor floats(long... shape) throws RuntimeFailure {
        return tensor(allocate(elements(shape) * Float.BYTES), shape);
    }

    /// A part of another arena's tensor, which must stay open longer than this.
    ///
    /// @param start first element
    public FloatTensor view(FloatTensor whole, long start, long... shape) throws RuntimeFailure {
        return view(whole.memory(), start, shape);
    }

    /// A part of memory that lives at least as long as this.
    ///
    /// @param start first element
    public FloatTensor view(MemorySegment memory, long start, long... shape) throws RuntimeFailure {
        return tensor(memory.asSlice(start * Float.BYTES, elements(shape) * Float.BYTES), shape);
    }

    private FloatTensor tensor(MemorySegment memory, long... shape) throws RuntimeFailure {
        try {
            return new FloatTensor(memory, keep(OnnxTensor.createTensor(NativeEnvironment.get(),
                    memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer(), shape)));
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime refused a tensor.", e);
        }
    }

    /// An int64 tensor of those values.
    public OnnxTensor longs(long[] values, long... shape) throws RuntimeFailure {
        MemorySegment memory = allocate((long) values.length * Long.BYTES);
        MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_LONG, 0, values.length);
        try {
            return keep(OnnxTensor.createTensor(NativeEnvironment.get(),
                    memory.asByteBuffer().order(ByteOrder.nativeOrder()).asLongBuffer(), shape));
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime refused a tensor.", e);
        }
    }

    private MemorySegment allocate(long size) throws RuntimeFailure {
        MemorySegment memory;
        try {
            memory = arena.allocate(size, ALIGNMENT);
        } catch (OutOfMemoryError e) {
            throw new RuntimeFailure("The system has no %,d MB of memory left.".formatted(size >> 20), e);
        }
        bytes += size;
        LIVE_BYTES.addAndGet(size);
        return memory;
    }

    private OnnxTensor keep(OnnxTensor tensor) {
        tensors.add(tensor);
        return tensor;
    }

    private static long elements(long... shape) {
        long elements = 1;
        for (long size : shape) {
            elements = Math.multiplyExact(elements, size);
        }
        return elements;
    }

    @Override
    public void close() {
        if (!arena.scope().isAlive()) {
            return;
        }
        tensors.forEach(OnnxTensor::close);
        arena.close();
        LIVE_BYTES.addAndGet(-bytes);
    }
}
