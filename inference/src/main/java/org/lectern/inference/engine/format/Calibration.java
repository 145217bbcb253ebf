package org.lectern.inference.engine.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.engine.trial.Workload;
import org.lectern.inference.runtime.RunCancelled;

/// Lets formats of one model do the same work: chunks encoded, questions read, and tokens added along the answers that
/// single precision gives.
record Calibration(CalibrationText text) {
    private static final int ROUNDS = 3;
    // of a round: the clock of the processor ticks every 10 ms on some systems
    private static final int BATCHES = 3;
    private static final int STEPS = 6;
    private static final int STEPPED_CHUNKS = 16;
    private static final int ANSWER_TOKENS = 3;
    private static final int MAX_TOKENS = 128;
    private static final CancelSignal NEVER = new CancelSignal();

    /// @param models single precision among them
    List<FormatTrial> run(Map<WeightFormat, DecoderModel> models) throws RuntimeFailure {
        try {
            Map<WeightFormat, Device.Times> times = times(models);
            DecoderModel exact = Objects.requireNonNull(models.get(WeightFormat.FP32),
                    "single precision is among them");
            List<float[]> reference = answers(exact, List.of());
            List<FormatTrial> trials = new ArrayList<>();
            for (WeightFormat format : models.keySet()) {
                List<float[]> actual = answers(models.get(format), reference);
                Device.Times taken = Objects.requireNonNull(times.get(format), "every format was timed");
                trials.add(new FormatTrial(format, taken, Agreement.of(reference, actual)));
            }
            return trials;
        } catch (RunCancelled e) {
            throw new IllegalStateException("nobody asked it to stop", e);
        }
    }

    // round by round, so that what else happens meets all formats alike; the first round only warms up
    private Map<WeightFormat, Device.Times> times(Map<WeightFormat, DecoderModel> models)
            throws RunCancelled, RuntimeFailure {
        Map<WeightFormat, Device.Times> best = new EnumMap<>(WeightFormat.class);
        for (int round = 0; round <= ROUNDS; round++) {
            for (WeightFormat format : models.keySet()) {
                Device.Times once = once(models.get(format));
                if (round > 0) {
                    best.merge(format, once, Device.Times::best);
                }
            }
        }
        return best;
    }

    private Device.Times once(DecoderModel model) throws RunCancelled, RuntimeFailure {
        double start = ProcessorClock.seconds();
        for (int batch = 1; batch < BATCHES; batch++) {
            new ChunkEncoder(model).encode(text.chunks(), NEVER).close();
        }
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(text.chunks(), NEVER)) {
            double encoded = ProcessorClock.seconds() - start;
            // the same chunks several times are as good as others here
            List<ChunkKvCache> caches = Collections.nCopies(STEPPED_CHUNKS / text.chunks().size(), cache);
            try (ParallelDecoder parallel = open(model, caches)) {
                return new Device.Times(encoded / BATCHES, stepSeconds(model, parallel));
            }
        }
    }

    private double stepSeconds(DecoderModel model, ParallelDecoder parallel) throws RunCancelled, RuntimeFailure {
        FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, Workload.heads(model)),
                text.prompts().getFirst());
        int token = Agreement.favourite(decoder.prefill(NEVER, done -> {}).logits());
        double start = ProcessorClock.seconds();
        for (int step = 0; step < STEPS; step++) {
            token = Agreement.favourite(decoder.next(token, NEVER, done -> {}).logits());
        }
        return (ProcessorClock.seconds() - start) / STEPS;
    }

    /// Logits at the places of all answers.
    ///
    /// @param guide logits whose favourites are the answers; empty for the model's own
    private List<float[]> answers(DecoderModel model, List<float[]> guide) throws RunCancelled, RuntimeFailure {
        List<float[]> rows = new ArrayList<>();
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(text.chunks(), NEVER)) {
            for (LocalContext prompt : text.prompts()) {
                try (ParallelDecoder parallel = open(model, List.of(cache))) {
                    FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, Workload.heads(model)),
                            prompt);
                    rows.add(decoder.prefill(NEVER, done -> {}).logits());
                    for (int token = 0; token < ANSWER_TOKENS; token++) {
                        float[] last = guide.isEmpty() ? rows.getLast() : guide.get(rows.size() - 1);
                        rows.add(decoder.next(Agreement.favourite(last), NEVER, done -> {}).logits());
                    }
                }
            }
        }
        return rows;
    }

    private static ParallelDecoder open(DecoderModel model, List<ChunkKvCache> caches) throws RuntimeFailure {
        return ParallelDecoder.open(model, caches, Workload.heads(model), MAX_TOKENS);
    }
}
