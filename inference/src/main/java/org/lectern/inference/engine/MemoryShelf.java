package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.RunCancelled;

/// Keeps caches in memory, within the budget.
final class MemoryShelf implements CacheShelf {
    private final MemoryBudget budget;
    private final int groupSize;
    private final List<MemoryBudget.Reservation> reservations = new ArrayList<>();

    MemoryShelf(MemoryBudget budget, int groupSize) {
        this.budget = budget;
        this.groupSize = groupSize;
    }

    @Override
    public int groupSize() {
        return groupSize;
    }

    @Override
    public ChunkKvCache group(int group, GroupEncoder encoder) throws RunCancelled, InferenceException {
        MemoryBudget.Reservation reservation = budget.reserve(GroupEncoder.PURPOSE,
                encoder.bytes(encoder.chunks().size()));
        boolean encoded = false;
        try {
            ChunkKvCache cache = encoder.encode(IntStream.range(0, encoder.chunks().size()).toArray(),
                    GroupEncoder.Receiver.NONE);
            encoded = true;
            reservations.add(reservation);
            return cache;
        } finally {
            if (!encoded) {
                reservation.close();
            }
        }
    }

    @Override
    public void close() {
        reservations.forEach(MemoryBudget.Reservation::close);
    }
}
