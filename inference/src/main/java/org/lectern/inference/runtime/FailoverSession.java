package org.lectern.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// A session that is replaced by the next one when a run fails on it, and repeats that run there: runs keep nothing in the
/// session, so a question goes on where it was.
public final class FailoverSession implements DecoderSession {
    private final Successors successors;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private volatile DecoderSession current;
    private volatile boolean closing;

    /// Opens the sessions that follow.
    @FunctionalInterface
    public interface Successors {
        /// @param failure of the session in use
        /// @return empty when there is nothing to fall back to
        Optional<DecoderSession> after(RuntimeFailure failure) throws RuntimeFailure;
    }

    public FailoverSession(DecoderSession first, Successors successors) {
        this.current = first;
        this.successors = successors;
    }

    @Override
    public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        Optional<Failed> failed = attempt(inputs, outputs, cancel);
        while (failed.isPresent()) {
            replace(failed.get());
            failed = attempt(inputs, outputs, cancel);
        }
    }

    private Optional<Failed> attempt(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs,
            CancelSignal cancel) throws RunCancelled {
        use.readLock().lock();
        try {
            return attempt(current, inputs, outputs, cancel);
        } finally {
            use.readLock().unlock();
        }
    }

    private static Optional<Failed> attempt(DecoderSession session, Map<String, OnnxTensor> inputs,
            Map<String, OnnxTensor> outputs, CancelSignal cancel) throws RunCancelled {
        try {
            session.run(inputs, outputs, cancel);
            return Optional.empty();
        } catch (RuntimeFailure e) {
            return Optional.of(new Failed(session, e));
        }
    }

    // waits for the runs of other threads; the first of them that failed replaces the session for all
    private void replace(Failed failed) throws RunCancelled, RuntimeFailure {
        use.writeLock().lock();
        try {
            if (closing) {
                throw new RunCancelled();
            }
            if (current == failed.session()) {
                current = successors.after(failed.failure()).orElseThrow(failed::failure);
                failed.session().close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        closing = true;
        current.close();
        use.writeLock().lock();
        try {
            current.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    /// A run that did not come to its end.
    private record Failed(DecoderSession session, RuntimeFailure failure) {}
}
