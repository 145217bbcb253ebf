package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.Set;

/// A decoder: all that its graph is made of besides the weights, whatever family it is of.
///
/// @param normEpsilon of all its RMS norms
/// @param maxPositions positions that the decoder was trained on
/// @param tiedEmbeddings whether the head is the embedding
/// @param candidateProjections projections that have a second weight for candidate tokens
public record Decoder(
        int vocabulary,
        int hidden,
        int intermediate,
        int layers,
        int heads,
        int kvHeads,
        int headDim,
        float normEpsilon,
        int maxPositions,
        boolean tiedEmbeddings,
        Form form,
        Scales scales,
        Positions positions,
        Set<Projection> candidateProjections) {
    private static final int LEAST_POSITIONS = 16;
    private static final int MAX_LAYERS = 1000;
    private static final int MAX_HEADS = 1024;
    private static final int MAX_HEAD_DIM = 512;
    private static final int MAX_WIDTH = 1 << 20;
    private static final float LARGEST_EPSILON = 0.1f;
    private static final int MAX_VOCABULARY = 1_000_000;

    public Decoder {
        candidateProjections = Set.copyOf(candidateProjections);
    }

    /// Output width of the query projection.
    public int queryWidth() {
        return heads * headDim;
    }

    /// Output width of the key and value projections.
    public int keyWidth() {
        return kvHeads * headDim;
    }

    /// Refuses sizes that no decoder has.
    ///
    /// @param file that they are from
    public void check(Path file) throws CheckpointException {
        checkHeads(file, heads, kvHeads, headDim);
        checkLayers(file, layers);
        check(file, "hidden units", hidden, MAX_WIDTH);
        check(file, "feed-forward units", intermediate, MAX_WIDTH);
        check(file, "tokens in its vocabulary", vocabulary, MAX_VOCABULARY);
        if (maxPositions < LEAST_POSITIONS) {
            throw new CheckpointException(file, "has " + maxPositions + " positions; Lectern needs " + LEAST_POSITIONS
                    + " to ask about anything.");
        }
        if (!(normEpsilon > 0) || !(normEpsilon <= LARGEST_EPSILON)) {
            throw new CheckpointException(file, "has the norm epsilon " + normEpsilon + ", which no model has.");
        }
        scales.check(file);
        positions.check(file, headDim);
    }

    /// Refuses heads that no decoder has.
    public static void checkHeads(Path file, int heads, int kvHeads, int headDim) throws CheckpointException {
        if (heads < 1 || heads > MAX_HEADS || kvHeads < 1 || heads % kvHeads != 0 || headDim < 2
                || headDim > MAX_HEAD_DIM || headDim % 2 != 0) {
            throw new CheckpointException(file, "has " + heads + " query heads, " + kvHeads
                    + " key heads and head size " + headDim + ", which do not fit together.");
        }
    }

    /// Refuses a number of layers that no decoder has.
    public static void checkLayers(Path file, int layers) throws CheckpointException {
        check(file, "layers", layers, MAX_LAYERS);
    }

    private static void check(Path file, String what, int count, int most) throws CheckpointException {
        if (count < 1 || count > most) {
            throw new CheckpointException(file, "has " + count + " " + what + "; Lectern runs 1 to " + most + ".");
        }
    }
}
