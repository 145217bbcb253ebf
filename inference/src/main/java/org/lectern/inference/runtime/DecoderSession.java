package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// The decoder graph, loaded. Several threads may run it; closing it ends their runs and waits for them.
public interface DecoderSession extends AutoCloseable {
    /// Runs the graph once, writing the outputs into the given tensors, all of them in host memory.
    ///
    /// @throws RunCancelled when the signal or closing ended the run; the outputs are then undefined
    void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure;

    @Override
    void close();
}
