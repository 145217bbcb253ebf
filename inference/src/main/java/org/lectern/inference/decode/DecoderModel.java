package org.lectern.inference.decode;

import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RotaryTable;

/// What every pass needs: the loaded graph, its sizes, the rotary table, and the lanes that batches run on.
public record DecoderModel(DecoderSession session, DecoderShape shape, RotaryTable rotary, Lanes lanes)
        implements
            AutoCloseable {
    /// Chunks to encode as one cache.
    ///
    /// @param chunks of the whole document
    public int cacheSize(int chunks) {
        return BatchPlan.steppedTogether(chunks, lanes.count());
    }

    @Override
    public void close() {
        session.close();
        lanes.close();
        rotary.close();
    }
}
