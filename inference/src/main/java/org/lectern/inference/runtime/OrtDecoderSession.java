package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// The decoder graph, loaded by ONNX Runtime.
final class OrtDecoderSession implements DecoderSession {
    private final OrtSession session;
    private final CancelSignal closing = new CancelSignal();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    OrtDecoderSession(OrtSession session) {
        this.session = session;
    }

    @Override
    public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        use.readLock().lock();
        try {
            if (closing.isCancelled() || cancel.isCancelled()) {
                throw new RunCancelled();
            }
            runUnlessCancelled(inputs, outputs, cancel);
        } finally {
            use.readLock().unlock();
        }
    }

    private void runUnlessCancelled(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs,
            CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        try (Termination termination = new Termination();
                CancelSignal.Registration _ = cancel.onCancel(termination::request);
                CancelSignal.Registration _ = closing.onCancel(termination::request);
                OrtSession.Result _ = session.run(inputs, Set.of(), outputs, termination.options())) {
            // the outputs are the caller's tensors
        } catch (OrtException e) {
            if (closing.isCancelled() || cancel.isCancelled()) {
                throw new RunCancelled();
            }
            throw new RuntimeFailure("ONNX Runtime failed while the model ran: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closing.cancel();
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not close the session", e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
