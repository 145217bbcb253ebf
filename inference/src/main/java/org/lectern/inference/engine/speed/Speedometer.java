package org.lectern.inference.engine.speed;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.SpeedReport.FormatSpeed;
import org.lectern.inference.api.SpeedReport.Rate;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.decode.PassageDecoder;
import org.lectern.inference.engine.format.FormatOpener;
import org.lectern.inference.engine.trial.Stopwatch;
import org.lectern.inference.engine.trial.Workload;
import org.lectern.inference.runtime.RunCancelled;

/// Times the three things that a decoder does: reading a passage, reading a question behind several, giving the answer's tokens.
record Speedometer(FormatOpener formats, MachineRate machine, CancelSignal cancel) {
    private static final int PASSAGES = 16;
    private static final int LENGTH = 160; // tokens of a passage
    private static final int ENCODED = 512;
    private static final int QUESTION = 32;
    private static final int ANSWER = 24;
    private static final int TRIES = 3;

    FormatSpeed measure(WeightFormat format)
            throws CheckpointException, IOException, RunCancelled, RuntimeFailure {
        MatrixWork work = new MatrixWork(formats.checkpoint().config().decoder());
        double weights = formats.weightBytes(format);
        try (DecoderModel model = formats.open(format);
                ChunkKvCache passages = new ChunkEncoder(model).encode(IntStream.range(0, PASSAGES)
                        .mapToObj(passage -> Workload.tokens(model, passage, LENGTH)).toList(), cancel)) {
            Rate encode = rate(ENCODED, floor(work.pass(1, ENCODED, 0), weights),
                    () -> new ChunkEncoder(model).encode(List.of(Workload.tokens(model, PASSAGES, ENCODED)), cancel)
                            .close());
            double read = passages.bytes();
            Rate question = rate(PASSAGES * QUESTION, floor(work.pass(PASSAGES, QUESTION, LENGTH), weights + read),
                    () -> ask(model, passages));
            double step = floor(work.pass(1, 1, LENGTH + QUESTION) + work.head(), weights + read / PASSAGES);
            return new FormatSpeed(format, encode, question, decode(model, passages, step));
        }
    }

    private Rate rate(int tokens, double floorSeconds, Stopwatch.Work work) throws RunCancelled, RuntimeFailure {
        double best = Stopwatch.best(TRIES, work);
        return new Rate(tokens / best, floorSeconds / best);
    }

    private void ask(DecoderModel model, ChunkKvCache passages) throws RunCancelled, RuntimeFailure {
        try (ParallelDecoder parallel = ParallelDecoder.open(model, List.of(passages), Workload.heads(model),
                QUESTION)) {
            parallel.step(Workload.tokens(model, PASSAGES, QUESTION), cancel, done -> {});
        }
    }

    private Rate decode(DecoderModel model, ChunkKvCache passages, double floorSeconds)
            throws RunCancelled, RuntimeFailure {
        int[] question = Workload.tokens(model, PASSAGES, QUESTION);
        try (ChunkKvCache passage = passages.view(0, 1);
                PassageDecoder decoder = PassageDecoder.open(model, passage, question, Workload.heads(model),
                        QUESTION + ANSWER)) {
            decoder.prefill(cancel, done -> {});
            double best = Double.POSITIVE_INFINITY;
            for (int token : Workload.tokens(model, PASSAGES + 1, ANSWER)) {
                best = Math.min(best, Stopwatch.best(1, () -> decoder.next(token, cancel, done -> {})));
            }
            return new Rate(1 / best, floorSeconds / best);
        }
    }

    private double floor(double flops, double bytes) {
        return Math.max(flops / machine.flops(), bytes / machine.bytes());
    }
}
