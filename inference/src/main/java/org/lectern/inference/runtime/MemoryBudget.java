package org.lectern.inference.runtime;

import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.MemoryUse;

/// Native memory that the engine may use; what is kept between runs, weights included, is reserved here first.
public final class MemoryBudget {
    /// This part of the budget is kept for the runs themselves.
    private static final int RUN_PART = 4;

    private long bytes;
    private long limit;
    private long reserved;

    /// @param bytes for weights, caches and runs together
    public MemoryBudget(long bytes) {
        resize(bytes);
    }

    /// Makes the budget larger or smaller; what is reserved stays so.
    ///
    /// @param bytes for weights, caches and runs together
    public final synchronized void resize(long bytes) {
        this.bytes = bytes;
        limit = bytes - bytes / RUN_PART;
    }

    /// Sets bytes aside until the reservation is closed.
    ///
    /// @param what needs them, as the beginning of a sentence
    public synchronized Reservation reserve(String what, long bytes) throws OutOfBudget {
        if (bytes > limit - reserved) {
            throw new OutOfBudget("%s needs %,d MB of memory, and %,d of %,d MB are taken."
                    .formatted(what, toMegabytes(bytes), toMegabytes(reserved), toMegabytes(limit)));
        }
        reserved += bytes;
        return new Reservation(bytes);
    }

    public synchronized MemoryUse use() {
        return new MemoryUse(reserved, bytes);
    }

    /// What can still be reserved.
    public synchronized long freeBytes() {
        return Math.max(0, limit - reserved);
    }

    private synchronized void release(long bytes) {
        reserved -= bytes;
    }

    private static long toMegabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }

    /// Bytes set aside.
    public final class Reservation implements AutoCloseable {
        private long bytes;

        private Reservation(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            release(bytes);
            bytes = 0;
        }
    }
}
