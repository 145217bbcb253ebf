package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Softmax;

/// Decoding that leaves most chunks behind. After an exact step that was sure of the next token, only those chunks go on that
/// the main pass looked at, alone, and as long as each next token is sure; one that is not is computed again in an exact step,
/// for which the chunks left behind catch up.
public final class FastDecoder implements StepDecoder {
    private final Limits limits;
    private final ParallelDecoder parallel;
    private final MainDecoder main;
    private final LocalContext context;
    private int[] local;
    private int readByAll;
    private float[][] documentAttention = {}; // [chunks][tokens]
    private StepTrace all = StepTrace.WITHOUT_CHUNKS; // of the last exact step
    private @Nullable Followed followed;
    private boolean sure; // of the token after the last exact step

    /// When chunks are left behind.
    ///
    /// @param share the chunks that go on had at least this share of the attention over candidates
    /// @param chunks with more than this, all go on
    /// @param sure a token of at least this probability is sure
    record Limits(double share, int chunks, double sure) {
        static final Limits STANDARD = new Limits(0.7, 8, 0.95);
    }

    /// Native bytes that chunks which go on take beside the parallel decoder's.
    ///
    /// @param tokens of the longest chunk and of all that is stepped through
    public static long bytes(DecoderModel model, int chunks, int tokens) {
        return KvBlock.bytes(model.shape(), Math.min(chunks, Limits.STANDARD.chunks()), tokens);
    }

    public FastDecoder(ParallelDecoder parallel, MainDecoder main, LocalContext context) {
        this(parallel, main, context, Limits.STANDARD);
    }

    FastDecoder(ParallelDecoder parallel, MainDecoder main, LocalContext context, Limits limits) {
        this.limits = limits;
        this.parallel = parallel;
        this.main = main;
        this.context = context;
        this.local = context.tokens();
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return exact(context.suffix(), cancel, progress);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        local = Arrays.copyOf(local, local.length + 1);
        local[local.length - 1] = token;
        if (followed == null) {
            int[] strongest = strongest();
            if (!sure || strongest.length > limits.chunks() || strongest.length == parallel.chunks()) {
                return catchUp(cancel, progress);
            }
            followed = new Followed(strongest, parallel.part(strongest), readByAll);
        }
        DecodeStep step = followed.step(cancel);
        if (isSure(step)) {
            return step;
        }
        return catchUp(cancel, progress);
    }

    private DecodeStep catchUp(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return exact(unread(readByAll), cancel, progress);
    }

    private DecodeStep exact(int[] tokens, CancelSignal cancel, IntConsumer progress)
            throws RunCancelled, RuntimeFailure {
        close();
        documentAttention = parallel.step(tokens, cancel, progress);
        readByAll = local.length;
        MainDecoder.Output output = main.run(local, parallel.candidates(), parallel.chunks(), cancel);
        all = new StepTrace(output.attention(), documentAttention);
        DecodeStep step = new DecodeStep(output.logits(), all, true);
        sure = isSure(step);
        return step;
    }

    // a candidate's token is read again as an ordinary one
    private int[] unread(int read) {
        return Arrays.copyOfRange(local, read - 1, local.length);
    }

    private int[] strongest() {
        List<Integer> ranked = all.ranked();
        double wanted = 0;
        for (float attention : all.candidateAttention()) {
            wanted += limits.share() * attention;
        }
        int count = 0;
        while (count < ranked.size() && (count == 0 || wanted > 0)) {
            wanted -= all.candidateAttention()[ranked.get(count++)];
        }
        return ranked.stream().limit(count).mapToInt(Integer::intValue).sorted().toArray();
    }

    private boolean isSure(DecodeStep step) {
        return Arrays.stream(Softmax.of(step.logits(), 1f)).max().orElse(0) >= limits.sure();
    }

    @Override
    public void close() {
        if (followed != null) {
            followed.part.close();
            followed = null;
        }
    }

    /// Chunks that go on alone.
    private final class Followed {
        private final int[] numbers;
        private final ParallelDecoder.Part part;
        private int read;

        Followed(int[] numbers, ParallelDecoder.Part part, int read) {
            this.numbers = numbers;
            this.part = part;
            this.read = read;
        }

        DecodeStep step(CancelSignal cancel) throws RunCancelled, RuntimeFailure {
            float[][] looked = documentAttention.clone();
            part.step(unread(read), looked, cancel);
            read = local.length;
            documentAttention = looked;
            try (KvBlock candidates = parallel.candidates(numbers)) {
                MainDecoder.Output output = main.run(local, candidates, parallel.chunks(), cancel);
                float[] attention = new float[parallel.chunks()];
                for (int i = 0; i < numbers.length; i++) {
                    attention[numbers[i]] = output.attention()[i];
                }
                return new DecodeStep(output.logits(), new StepTrace(attention, documentAttention), false);
            }
        }
    }
}
