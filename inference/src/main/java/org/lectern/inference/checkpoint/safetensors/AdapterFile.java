package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.graph.LowRankUpdates;

/// A trained adapter on disk: NAME.safetensors has matrices `layers.N.TARGET.a` [rank, in] and `layers.N.TARGET.b` [out, rank],
/// NAME.json says what they are for.
public final class AdapterFile implements LowRankUpdates, AutoCloseable {
    private static final String EXTENSION = ".safetensors";

    private final AdapterDescription description;
    private final SafetensorsFile file;
    private final Map<String, Tensor> tensors;

    private AdapterFile(AdapterDescription description, SafetensorsFile file, Map<String, Tensor> tensors) {
        this.description = description;
        this.file = file;
        this.tensors = tensors;
    }

    /// @param weights NAME.safetensors
    /// @param baseSha256 SHA-256 of the base's file in lower-case hexadecimal digits
    public static AdapterFile open(Path weights, Decoder base, String baseSha256) throws CheckpointException {
        String name = weights.getFileName().toString().replace(EXTENSION, ".json");
        AdapterDescription description = AdapterDescription.read(weights.resolveSibling(name), baseSha256);
        SafetensorsFile file = SafetensorsFile.open(weights);
        boolean opened = false;
        try {
            Map<String, Tensor> tensors = RowScales.apply(weights, file.tensors());
            check(weights, tensors, shapes(description, base));
            opened = true;
            return new AdapterFile(description, file, tensors);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static Map<String, List<Integer>> shapes(AdapterDescription description, Decoder base) {
        Map<String, List<Integer>> shapes = new HashMap<>();
        for (int layer = 0; layer < base.layers(); layer++) {
            for (Projection target : description.targets()) {
                shapes.put(name(layer, target.label(), "a"), List.of(description.rank(), target.in(base)));
                shapes.put(name(layer, target.label(), "b"), List.of(target.out(base), description.rank()));
            }
        }
        return shapes;
    }

    private static void check(Path weights, Map<String, Tensor> tensors, Map<String, List<Integer>> shapes)
            throws CheckpointException {
        for (Map.Entry<String, List<Integer>> wanted : shapes.entrySet()) {
            Tensor tensor = tensors.get(wanted.getKey());
            if (tensor == null) {
                throw new CheckpointException(weights, "has no tensor " + wanted.getKey() + ".");
            }
            if (!tensor.shape().equals(wanted.getValue())) {
                throw new CheckpointException(weights, "has " + tensor.name() + " in shape " + tensor.shape()
                        + " where the base and the adapter's rank ask for " + wanted.getValue() + ".");
            }
            if (!tensor.isFinite()) {
                throw new CheckpointException(weights, "has weights in " + tensor.name() + " that are no numbers.");
            }
        }
        for (String name : tensors.keySet()) {
            if (!shapes.containsKey(name)) {
                throw new CheckpointException(weights, "has the tensor " + name + ", which its targets do not name.");
            }
        }
    }

    private static String name(int layer, String target, String matrix) {
        return "layers." + layer + "." + target + "." + matrix;
    }

    public AdapterDescription description() {
        return description;
    }

    @Override
    public int rank() {
        return description.rank();
    }

    @Override
    public Optional<Factors> factors(int layer, String target) {
        if (!description.targets().contains(Projection.named(target))) {
            return Optional.empty();
        }
        float[] down = matrix(layer, target, "a");
        float[] up = matrix(layer, target, "b");
        for (int i = 0; i < up.length; i++) {
            up[i] *= description.scale();
        }
        return Optional.of(new Factors(down, up));
    }

    private float[] matrix(int layer, String target, String matrix) {
        return Objects.requireNonNull(tensors.get(name(layer, target, matrix)), "checked when it was opened")
                .toFloats();
    }

    @Override
    public void close() {
        file.close();
    }
}
