package org.lectern.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/// The means to end one run from another thread, safe to use after the run.
final class Termination implements AutoCloseable {
    private final OrtSession.RunOptions options;
    private boolean closed;

    Termination() throws OrtException {
        options = new OrtSession.RunOptions();
    }

    OrtSession.RunOptions options() {
        return options;
    }

    synchronized void request() {
        if (closed) {
            return;
        }
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime refused to end a run", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        options.close();
    }
}
