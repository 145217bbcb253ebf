package org.lectern.inference.decode;

import java.util.Arrays;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// Plain decoding behind keys and values that are there already, such as those of a passage: each further token costs one row.
public final class LocalDecoder implements AutoCloseable {
    private static final int SPARE_ROWS = 32;

    private final DecoderModel model;
    private final KvBlock document;
    private final int start;
    private KvBlock tail;
    private int length; // rows of the tail that are used

    /// @param document of one sequence; stays the caller's
    /// @param start position of the first token
    public LocalDecoder(DecoderModel model, KvBlock document, int start) throws RuntimeFailure {
        this.model = model;
        this.document = document;
        this.start = start;
        tail = KvBlock.allocate(model.shape(), 1, 0);
    }

    /// Reads further tokens.
    ///
    /// @return logits of the last one, [vocabulary]
    public float[] read(CancelSignal cancel, int... tokens) throws RunCancelled, RuntimeFailure {
        long[] positions = new long[tokens.length];
        Arrays.setAll(positions, i -> (long) start + length + i);
        try (Pass pass = new Pass(model, 1, tokens.length);
                KvBlock newRows = KvBlock.allocate(model.shape(), 1, tokens.length)) {
            pass.tokens(Arrays.stream(tokens).asLongStream().toArray(), positions).candidates()
                    .adapted(Adapters.Tokens.LOCAL).past(document, tail).mask(document, new int[0], tail, length);
            FloatTensor logits = pass.logits(0);
            pass.attention(new float[model.shape().layers() * model.shape().heads()], document);
            pass.keep(newRows).run(cancel);
            makeRoom(tokens.length);
            tail.copyRows(newRows, 0, 0, 0, length, tokens.length);
            length += tokens.length;
            return logits.toArray(0, model.shape().vocabulary());
        }
    }

    // rows beyond the tail's length cost time in every step, so the capacity follows the need
    private void makeRoom(int more) throws RuntimeFailure {
        if (length + more > tail.rows()) {
            KvBlock larger = KvBlock.allocate(model.shape(), 1, length + more + SPARE_ROWS);
            larger.copyRows(tail, 0, 0, 0, 0, length);
            tail.close();
            tail = larger;
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
