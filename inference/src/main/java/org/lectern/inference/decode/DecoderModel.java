package org.lectern.inference.decode;

import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RotaryTable;

/// What every pass needs: the loaded graph, its sizes, the rotary table, the lanes that batches run on, and the adapters.
public record DecoderModel(DecoderSession session, DecoderShape shape, RotaryTable rotary, Lanes lanes,
        Adapters adapters)
        implements
            AutoCloseable {
    /// The base without adapters.
    public DecoderModel(DecoderSession session, DecoderShape shape, RotaryTable rotary, Lanes lanes) {
        this(session, shape, rotary, lanes, Adapters.none(shape));
    }

    /// The same model with other adapters, which stay the caller's; what is open remains this one's to close.
    public DecoderModel with(Adapters others) {
        return new DecoderModel(session, shape, rotary, lanes, others);
    }

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
        adapters.close();
    }
}
