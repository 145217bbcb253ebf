package org.lectern.inference.engine.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.cache.PassageKey;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.RunCancelled;

/// Gives the keys and values of passages: those that are stored are read, the others computed and stored.
///
/// @param modelKey names everything that the model's results depend on
record PassageCaches(DecoderModel model, PassageStore store, String modelKey) {
    /// A passage as the decoder reads it.
    ///
    /// @param text names the text that it stands in; empty where nothing of it may be stored
    record Tokens(Optional<StudyKey> text, int[] ids) {}

    /// Native bytes of so many passages.
    static long bytes(DecoderModel model, int passages, int longest) {
        return KvBlock.bytes(model.shape(), passages, longest);
    }

    /// Caches of the passages in order, in groups that step together; the caller closes them.
    ///
    /// @param ready hears how many are there
    List<ChunkKvCache> of(List<Tokens> passages, IntConsumer ready, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        int group = model.cacheSize(passages.size());
        List<ChunkKvCache> caches = new ArrayList<>();
        boolean complete = false;
        try {
            for (int first = 0; first < passages.size(); first += group) {
                List<Tokens> part = passages.subList(first, Math.min(passages.size(), first + group));
                caches.add(group(part, cancel));
                ready.accept(first + part.size());
            }
            complete = true;
            return caches;
        } finally {
            if (!complete) {
                caches.forEach(ChunkKvCache::close);
            }
        }
    }

    private ChunkKvCache group(List<Tokens> passages, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        ChunkKvCache cache = ChunkKvCache.allocate(model.shape(),
                passages.stream().mapToInt(passage -> passage.ids().length).toArray());
        boolean filled = false;
        try {
            List<Integer> missing = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                int passage = i;
                if (key(passages.get(i)).filter(key -> store.read(key, model.shape(), cache.block(), passage,
                        cache.length(passage))).isEmpty()) {
                    missing.add(i);
                }
            }
            compute(passages, missing, cache, cancel);
            filled = true;
            return cache;
        } finally {
            if (!filled) {
                cache.close();
            }
        }
    }

    private void compute(List<Tokens> passages, List<Integer> missing, ChunkKvCache cache, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        if (missing.isEmpty()) {
            return;
        }
        List<int[]> tokens = missing.stream().map(passage -> passages.get(passage).ids()).toList();
        try (ChunkKvCache computed = new ChunkEncoder(model).encode(tokens, cancel)) {
            computed.block().roundToHalves();
            for (int i = 0; i < missing.size(); i++) {
                int passage = missing.get(i);
                cache.block().copyRows(computed.block(), i, 0, passage, 0, cache.length(passage));
                key(passages.get(passage)).ifPresent(key -> store.write(key, model.shape(), cache.block(), passage,
                        cache.length(passage)));
            }
        }
    }

    private Optional<PassageKey> key(Tokens passage) {
        return passage.text().map(text -> PassageKey.of(modelKey, text, passage.ids()));
    }
}
