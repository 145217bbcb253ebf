package org.lectern.inference.decode;

import java.util.List;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.graph.DecoderShape;

/// Keys and values of what sequences have read behind their documents, as many tokens each.
final class Tail implements AutoCloseable {
    private static final int SPARE_ROWS = 32;

    private final DecoderShape shape;
    private final int most;
    private KvBlock rows; // [sequences, kvHeads, capacity, headDim]
    private int length;

    private Tail(DecoderShape shape, int most, KvBlock rows) {
        this.shape = shape;
        this.most = most;
        this.rows = rows;
    }

    /// @param most tokens that it will have at most
    static Tail empty(DecoderShape shape, int sequences, int most) throws RuntimeFailure {
        return new Tail(shape, most, KvBlock.allocate(shape, sequences, 0));
    }

    /// A sequence of a tail.
    record Source(Tail tail, int sequence) {}

    /// Copies of sequences of tails of one length.
    static Tail gather(List<Source> sources) throws RuntimeFailure {
        Tail any = sources.getFirst().tail();
        Tail copy = new Tail(any.shape, any.most, KvBlock.allocate(any.shape, sources.size(), any.length));
        for (int i = 0; i < sources.size(); i++) {
            copy.rows.copyRows(sources.get(i).tail().rows, sources.get(i).sequence(), 0, i, 0, any.length);
        }
        copy.length = any.length;
        return copy;
    }

    KvBlock rows() {
        return rows;
    }

    int length() {
        return length;
    }

    /// Adds the first of some new rows.
    void append(KvBlock newRows, int count) throws RuntimeFailure {
        makeRoom(count);
        for (int sequence = 0; sequence < rows.sequences(); sequence++) {
            rows.copyRows(newRows, sequence, 0, sequence, length, count);
        }
        length += count;
    }

    // rows beyond the length cost time in every step, so the capacity follows the need
    private void makeRoom(int more) throws RuntimeFailure {
        if (length + more <= rows.rows()) {
            return;
        }
        KvBlock larger = KvBlock.allocate(shape, rows.sequences(), Math.min(most, length + more + SPARE_ROWS));
        for (int sequence = 0; sequence < rows.sequences(); sequence++) {
            larger.copyRows(rows, sequence, 0, sequence, 0, length);
        }
        rows.close();
        rows = larger;
    }

    @Override
    public void close() {
        rows.close();
    }
}
