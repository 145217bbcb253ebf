package org.lectern.inference.encoder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// Texts as vectors of length 1 that lie close together when the texts mean alike: the mean of the last layer. A text's vector
/// depends on that text alone.
public final class Embedder implements AutoCloseable {
    private static final String HIDDEN = "last_hidden_state";
    private static final int LONGEST = 256;

    private final String id;
    private final WordPieces pieces;
    private final Encoder encoder;
    private final int width;

    private Embedder(String id, WordPieces pieces, Encoder encoder, int width) {
        this.id = id;
        this.pieces = pieces;
        this.encoder = encoder;
        this.width = width;
    }

    /// Hears each vector, on the thread that made it.
    @FunctionalInterface
    public interface Listener {
        void embedded(int text, float[] vector) throws RuntimeFailure;
    }

    /// @param nativeDirectory where the tokenizer's library may unpack its native code
    /// @param threads texts side by side
    public static Embedder open(EmbedderFiles files, Path nativeDirectory, int threads)
            throws UnusableModel, RuntimeFailure {
        String id = files.id();
        WordPieces pieces = WordPieces.open(files.tokenizer(), nativeDirectory);
        boolean opened = false;
        try {
            Encoder encoder = Encoder.open(files.model(), Set.of(HIDDEN), threads);
            long[] shape = encoder.shape(HIDDEN);
            if (shape.length != 3 || shape[2] <= 0) {
                encoder.close();
                throw new UnusableModel(files.model() + " does not say how long its vectors are.");
            }
            opened = true;
            return new Embedder(id, pieces, encoder, Math.toIntExact(shape[2]));
        } finally {
            if (!opened) {
                pieces.close();
            }
        }
    }

    /// A name for everything that the vectors depend on.
    public String id() {
        return id;
    }

    /// Numbers in a vector.
    public int width() {
        return width;
    }

    /// Word pieces of a text.
    public int tokens(String text) {
        return pieces.encode(text).length();
    }

    /// @return [texts][width]
    public float[][] embed(List<String> texts, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        float[][] vectors = new float[texts.size()][];
        embed(texts, (text, vector) -> vectors[text] = vector, cancel);
        return vectors;
    }

    /// Makes the vectors, each handed on when it is ready.
    public void embed(List<String> texts, Listener listener, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        encoder.run(texts.size(), text -> Sequence.of(pieces, texts.get(text), LONGEST),
                tokens -> Map.of(HIDDEN, new long[]{1, tokens, width}),
                (text, sequence, outputs) -> listener.embedded(text, mean(hidden(outputs), sequence.length())),
                cancel);
    }

    private static FloatTensor hidden(Map<String, FloatTensor> outputs) {
        return Objects.requireNonNull(outputs.get(HIDDEN), "the run was asked for it");
    }

    private float[] mean(FloatTensor hidden, int tokens) {
        float[] states = hidden.toArray(0, tokens * width);
        float[] vector = new float[width];
        for (int token = 0; token < tokens; token++) {
            for (int i = 0; i < width; i++) {
                vector[i] += states[token * width + i];
            }
        }
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, Float.MIN_NORMAL)));
        for (int i = 0; i < width; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        encoder.close();
        pieces.close();
    }
}
