package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Native floats and the tensor that shows them to ONNX Runtime; belongs to a [TensorArena].
public record FloatTensor(MemorySegment memory, OnnxTensor tensor) {
    public float get(long index) {
        return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    public void set(long index, float value) {
        memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }

    /// Sets the elements from start, inclusive, to end, exclusive.
    public void fill(long start, long end, float value) {
        for (long i = start; i < end; i++) {
            set(i, value);
        }
    }

    /// A copy of count elements.
    public float[] toArray(long start, int count) {
        float[] floats = new float[count];
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, start * Float.BYTES, floats, 0, count);
        return floats;
    }

    /// Copies count elements from another tensor.
    public void copyFrom(FloatTensor other, long otherStart, long start, long count) {
        MemorySegment.copy(other.memory, otherStart * Float.BYTES, memory, start * Float.BYTES, count * Float.BYTES);
    }
}
