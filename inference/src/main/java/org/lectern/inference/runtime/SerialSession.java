package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Lets one run at a time through: some execution providers end the process when two of their runs meet.
record SerialSession(DecoderSession session, ReentrantLock turn) implements DecoderSession {
    @Override
    public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        turn.lock();
        try {
            session.run(inputs, outputs, cancel);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
