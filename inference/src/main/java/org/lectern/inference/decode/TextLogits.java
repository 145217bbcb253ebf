package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// What the base predicts after each token of a text.
public record TextLogits(DecoderModel model) {
    private static final int TOGETHER = 16;

    /// @return [tokens][vocabulary]
    public List<float[]> of(int[] tokens, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        List<float[]> logits = new ArrayList<>();
        try (ChunkKvCache text = new ChunkEncoder(model).encode(List.of(tokens), cancel)) {
            for (int first = 0; first < tokens.length; first += TOGETHER) {
                logits.addAll(rows(tokens, first, Math.min(TOGETHER, tokens.length - first), text, cancel));
            }
        }
        return logits;
    }

    // the graph gives logits of each sequence's last token: every token once more, behind those before it
    private List<float[]> rows(int[] tokens, int first, int count, ChunkKvCache text, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        int[] before = IntStream.range(first, first + count).toArray();
        long[] positions = Arrays.stream(before).asLongStream().toArray();
        long[] again = Arrays.stream(before).mapToLong(token -> tokens[token]).toArray();
        try (ChunkKvCache copies = ChunkKvCache
                .gather(Collections.nCopies(count, new ChunkKvCache.Source(text, 0)));
                KvBlock nothing = KvBlock.allocate(model.shape(), count, 0);
                Pass pass = new Pass(model, count, 1)) {
            pass.tokens(again, positions).candidates().adapted(Adapters.Tokens.DOCUMENT);
            pass.past(copies.block(), nothing).mask(copies.block(), before, nothing, 0);
            FloatTensor logits = pass.logits(IntStream.range(0, count).asLongStream().toArray());
            pass.attention(new float[model.shape().layers() * model.shape().heads()], copies.block());
            pass.run(cancel);
            int vocabulary = model.shape().vocabulary();
            return IntStream.range(0, count).mapToObj(row -> logits.toArray((long) row * vocabulary, vocabulary))
                    .toList();
        }
    }
}
