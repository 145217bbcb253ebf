package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How the layers of a decoder tell where tokens stand, and how far back they look.
///
/// @param rotated numbers of a head, from its first on, that are rotated
/// @param global of layers that see everything, and of the others too where there is no local one
/// @param local of layers that see a window
/// @param window tokens that such layers see, the one that looks included; empty where no layer has one
public record Positions(int rotated, Rotary global, Optional<Rotary> local, OptionalInt window, List<Layer> layers) {
    private static final double LARGEST_THETA = 1e12;
    private static final double LARGEST_FACTOR = 1000;

    /// @param rotates whether queries and keys are rotated at all
    /// @param windowed whether only a window is seen
    public record Layer(boolean rotates, boolean windowed) {
        public static final Layer PLAIN = new Layer(true, false);
    }

    public Positions {
        layers = List.copyOf(layers);
    }

    /// All layers rotate whole heads and see everything.
    public static Positions plain(int headDim, Rotary rotary, int layers) {
        return new Positions(headDim, rotary, Optional.empty(), OptionalInt.empty(),
                Collections.nCopies(layers, Layer.PLAIN));
    }

    /// Whether a layer rotates in the local way.
    public boolean isLocal(int layer) {
        return local.isPresent() && layers.get(layer).windowed();
    }

    void check(Path file, int headDim) throws CheckpointException {
        if (rotated < 2 || rotated > headDim || rotated % 2 != 0) {
            throw new CheckpointException(file, "rotates " + rotated + " of the " + headDim
                    + " numbers of a head, which cannot be done.");
        }
        check(file, global);
        if (local.isPresent()) {
            check(file, local.get());
        }
        if (window.isPresent() && window.getAsInt() < 1) {
            throw new CheckpointException(file, "has layers that see a window of " + window.getAsInt() + " tokens.");
        }
    }

    private static void check(Path file, Rotary rotary) throws CheckpointException {
        if (!(rotary.theta() > 1) || !(rotary.theta() <= LARGEST_THETA) || !(rotary.factor() > 0)
                || !(rotary.factor() <= LARGEST_FACTOR)) {
            throw new CheckpointException(file, "has the rotary base " + rotary.theta() + " and multiplies by "
                    + rotary.factor() + ", which no model does.");
        }
    }
}
