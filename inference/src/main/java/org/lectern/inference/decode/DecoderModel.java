package org.lectern.inference.decode;

import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.RotaryTable;

/// What every pass needs: the loaded graph, its sizes and the rotary table.
public record DecoderModel(DecoderSession session, DecoderShape shape, RotaryTable rotary) implements AutoCloseable {
    @Override
    public void close() {
        session.close();
        rotary.close();
    }
}
