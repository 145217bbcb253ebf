package org.lectern.inference.decode;

import ai.onnxruntime.OnnxTensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.GraphOutputs;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.TensorArena;

/// One run of the decoder graph under construction; owns the tensors of its small inputs and outputs.
final class Pass implements AutoCloseable {
    private final DecoderModel model;
    private final int sequences;
    private final int newTokens;
    private final TensorArena arena = new TensorArena();
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();
    private long[] positions = {}; // of the new tokens, [sequences, newTokens]

    Pass(DecoderModel model, int sequences, int newTokens) {
        this.model = model;
        this.sequences = sequences;
        this.newTokens = newTokens;
    }

    /// @param tokens [sequences, newTokens]
    /// @param positions [sequences, newTokens]
    Pass tokens(long[] tokens, long[] positions) throws RuntimeFailure {
        inputs.put(GraphInputs.TOKENS, arena.longs(tokens, sequences, newTokens));
        inputs.put(GraphInputs.POSITIONS, arena.longs(positions, sequences, newTokens));
        this.positions = positions.clone();
        reach(positions);
        return this;
    }

    private void reach(long... positions) throws RuntimeFailure {
        inputs.putAll(model.rotary().atLeast(1 + (int) Arrays.stream(positions).max().orElse(0)));
    }

    /// @param positions where each sequence's candidate key is rotated to; empty when no last token is a candidate
    Pass candidates(long... positions) throws RuntimeFailure {
        int candidates = positions.length == 0 ? 0 : 1;
        inputs.put(GraphInputs.CANDIDATE_POSITIONS, arena.longs(positions, sequences, candidates));
        inputs.put(GraphInputs.BASE_TOKENS, arena.longs(new long[]{newTokens - candidates}, 1));
        reach(positions);
        return this;
    }

    /// Says whose updates the tokens run through.
    Pass adapted(Adapters.Tokens kind) throws RuntimeFailure {
        model.adapters().bind(inputs, arena, kind, newTokens);
        return this;
    }

    Pass past(KvBlock document, KvBlock tail) {
        document.bind(inputs, GraphInputs::documentKey, GraphInputs::documentValue);
        tail.bind(inputs, GraphInputs::tailKey, GraphInputs::tailValue);
        return this;
    }

    /// Limits what tokens see beyond what causality does; their positions are known by then.
    ///
    /// @param documentLengths visible document rows per sequence; empty for all
    /// @param tailLength visible tail rows
    Pass mask(KvBlock document, int[] documentLengths, KvBlock tail, int tailLength) throws RuntimeFailure {
        int masks = documentLengths.length == 0 ? 1 : sequences;
        int columns = document.rows() + tail.rows() + newTokens;
        FloatTensor mask = arena.floats(masks, 1, newTokens, columns);
        for (int sequence = 0; sequence < masks; sequence++) {
            int visible = documentLengths.length == 0 ? document.rows() : documentLengths[sequence];
            for (int token = 0; token < newTokens; token++) {
                long row = ((long) sequence * newTokens + token) * columns;
                long tailStart = row + document.rows();
                long newStart = tailStart + tail.rows();
                mask.fill(row + visible, tailStart, Float.NEGATIVE_INFINITY);
                mask.fill(tailStart + tailLength, newStart, Float.NEGATIVE_INFINITY);
                mask.fill(newStart + token + 1, row + columns, Float.NEGATIVE_INFINITY);
            }
        }
        inputs.put(GraphInputs.MASK, mask.tensor());
        if (model.shape().window().isPresent()) {
            int window = model.shape().window().getAsInt();
            boolean allInSight = Arrays.stream(positions).allMatch(position -> position < window);
            inputs.put(GraphInputs.LOCAL_MASK,
                    (allInSight ? mask : windowed(mask, masks, document, tail, tailLength, window)).tensor());
        }
        return this;
    }

    // a document row stands at the position of its number, the tail directly before the new tokens
    private FloatTensor windowed(FloatTensor mask, int masks, KvBlock document, KvBlock tail, int tailLength,
            int window) throws RuntimeFailure {
        int columns = document.rows() + tail.rows() + newTokens;
        FloatTensor windowed = arena.floats(masks, 1, newTokens, columns);
        windowed.copyFrom(mask, 0, 0, (long) masks * newTokens * columns);
        for (int row = 0; row < masks * newTokens; row++) {
            long firstNew = positions[row / newTokens * newTokens];
            long firstSeen = positions[row] - window + 1;
            long start = (long) row * columns;
            hide(windowed, start, firstSeen, document.rows());
            hide(windowed, start + document.rows(), firstSeen - (firstNew - tailLength), tail.rows());
            hide(windowed, start + document.rows() + tail.rows(), firstSeen - firstNew, newTokens);
        }
        return windowed;
    }

    private static void hide(FloatTensor mask, long start, long count, int most) {
        mask.fill(start, start + Math.clamp(count, 0, most), Float.NEGATIVE_INFINITY);
    }

    /// @param sequences whose last token gets logits
    /// @return [sequences, vocabulary]
    FloatTensor logits(long... sequences) throws RuntimeFailure {
        inputs.put(GraphInputs.LOGIT_ROWS, arena.longs(sequences, sequences.length));
        FloatTensor logits = arena.floats(sequences.length, model.shape().vocabulary());
        outputs.put(GraphOutputs.LOGITS, logits.tensor());
        return logits;
    }

    /// @param headWeights [layers * heads]
    /// @return [sequences, 1, document rows]
    FloatTensor attention(float[] headWeights, KvBlock document) throws RuntimeFailure {
        FloatTensor weights = arena.floats(1, headWeights.length);
        for (int i = 0; i < headWeights.length; i++) {
            weights.set(i, headWeights[i]);
        }
        inputs.put(GraphInputs.HEAD_WEIGHTS, weights.tensor());
        FloatTensor attention = arena.floats(sequences, 1, document.rows());
        outputs.put(GraphOutputs.ATTENTION, attention.tensor());
        return attention;
    }

    Pass keep(KvBlock newRows) {
        newRows.bind(outputs, GraphOutputs::newKey, GraphOutputs::newValue);
        return this;
    }

    Pass keepCandidates(KvBlock candidates) {
        candidates.bind(outputs, GraphOutputs::candidateKey, GraphOutputs::candidateValue);
        return this;
    }

    void run(CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        model.session().run(inputs, outputs, cancel);
    }

    @Override
    public void close() {
        arena.close();
    }
}
