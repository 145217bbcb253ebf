package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.checkpoint.family.Fact;
import org.lectern.inference.checkpoint.family.Facts;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.family.LongContext;
import org.lectern.inference.checkpoint.family.Trait;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What GGUF metadata say of a decoder.
///
/// @param architecture that its keys begin with
/// @param stored tensors by the file's names
/// @param tensors the same by Hugging Face's
record MetadataFacts(Metadata metadata, String architecture, Map<String, Tensor> stored, Map<String, Tensor> tensors)
        implements
            Facts {
    private static final int LONGEST_WORD = 1024;
    private static final double USUAL_THETA = 10000;
    private static final int MOST_LAYERS = 1000;
    private static final String PATTERN = "attention.sliding_window_pattern";
    private static final String SCALING = "rope.scaling.";

    @Override
    public Path file() {
        return metadata.file();
    }

    private String key(String name) {
        return architecture + "." + name;
    }

    @Override
    public String called(Fact fact) {
        return key(fact.gguf());
    }

    // what is 0 is not there
    @Override
    public OptionalInt size(Fact fact) throws CheckpointException {
        if (!metadata.has(called(fact))) {
            return OptionalInt.empty();
        }
        int size = metadata.size(called(fact));
        return size == 0 && fact == Fact.WINDOW ? OptionalInt.empty() : OptionalInt.of(size);
    }

    @Override
    public OptionalDouble number(Fact fact) throws CheckpointException {
        OptionalDouble number = metadata.real(called(fact));
        if (number.isEmpty() && fact == Fact.EPSILON) {
            throw new CheckpointException(file(), "has no " + called(fact) + ".");
        }
        return number;
    }

    @Override
    public int vocabulary() throws CheckpointException {
        Tensor embedding = stored.get(TensorNames.EMBEDDING);
        if (embedding == null) {
            throw new CheckpointException(file(), "has no tensor " + TensorNames.EMBEDDING + ".");
        }
        return embedding.shape().getFirst();
    }

    @Override
    public boolean hasTensor(String name) {
        return tensors.containsKey(name) || tensors.containsKey(name.replaceAll("[qkv]_proj\\.bias$", "qkv_proj.bias"));
    }

    @Override
    public Optional<Boolean> tied() {
        return Optional.of(!hasTensor(DecoderTensors.HEAD));
    }

    @Override
    public boolean windowsOn(Family family) {
        return true;
    }

    @Override
    public Optional<List<Boolean>> windowed(int layers) throws CheckpointException {
        if (!metadata.has(key(PATTERN)) || metadata.type(key(PATTERN)).isPresent()) {
            return Optional.empty();
        }
        List<Boolean> windowed = metadata.flags(key(PATTERN), MOST_LAYERS);
        if (windowed.size() != layers) {
            throw new CheckpointException(file(), "names " + windowed.size() + " windows for " + layers + " layers.");
        }
        return Optional.of(windowed);
    }

    @Override
    public OptionalInt period() throws CheckpointException {
        return metadata.type(key(PATTERN)).isPresent()
                ? OptionalInt.of(metadata.size(key(PATTERN)))
                : OptionalInt.empty();
    }

    @Override
    public Optional<List<Boolean>> rotates(int layers) {
        return Optional.empty();
    }

    @Override
    public Turning turning(Family family, int headDim, int maxPositions) throws CheckpointException {
        if (metadata.size(key("attention.value_length"), headDim) != headDim) {
            throw new CheckpointException(file(),
                    "has keys and values of different sizes, which Lectern does not run.");
        }
        int rotated = metadata.size(key("rope.dimension_count"), headDim);
        if (rotated != headDim && family.has(Trait.INTERLEAVED_IN_GGUF)) {
            throw new CheckpointException(file(), "rotates heads in part only, which Lectern does not run in "
                    + family.name() + " models.");
        }
        double theta = number(Fact.THETA).orElse(family.defaults().getOrDefault(Fact.THETA, USUAL_THETA));
        double localTheta = number(Fact.LOCAL_THETA).orElse(family.defaults().getOrDefault(Fact.LOCAL_THETA, theta));
        return turning(theta, Rotary.plain(localTheta), rotated, maxPositions);
    }

    private Turning turning(double theta, Rotary local, int rotated, int maxPositions) throws CheckpointException {
        double old = metadata.real(key("rope.scale_linear")).orElse(1);
        double factor = metadata.real(key(SCALING + "factor")).orElse(old);
        Tensor divisors = stored.get(TensorNames.ROTARY_DIVISORS);
        Tensor shortDivisors = stored.get(TensorNames.SHORT_DIVISORS);
        String type = metadata.text(key(SCALING + "type"), LONGEST_WORD).orElse(factor == 1 ? "none" : "linear");
        int original = metadata.size(key(SCALING + "original_context_length"), maxPositions);
        double attention = metadata.real(key(SCALING + "attn_factor")).orElse(0);
        if (shortDivisors != null) { // within the original context, beyond which all would be rotated otherwise
            double usual = LongContext.longRopeFactor(original, (double) maxPositions / original);
            return new Turning(rotated,
                    new Rotary(theta, divided(shortDivisors, rotated / 2), attention == 0 ? usual : attention),
                    Optional.of(local), Math.min(original, maxPositions));
        }
        RopeScaling scaling = switch (type) {
            case "none" -> new RopeScaling.None();
            case "linear" -> factor == 1
                    ? new RopeScaling.None()
                    : new RopeScaling.Divided(LongContext.evenly(file(), factor, rotated / 2));
            case "yarn" -> LongContext.yarn(file(), factor, metadata.real(key(SCALING + "yarn_beta_fast")).orElse(32),
                    metadata.real(key(SCALING + "yarn_beta_slow")).orElse(1), original, true);
            default -> throw new CheckpointException(file(),
                    "asks for rope scaling of type " + type + "; Lectern has none, linear, yarn and longrope.");
        };
        if (divisors != null && !(scaling instanceof RopeScaling.None)) {
            throw unfitting(divisors);
        }
        double multiplied = type.equals("yarn")
                ? LongContext.yarnFactor(factor, 1) * (attention == 0 ? 1 : attention)
                : 1;
        return new Turning(rotated,
                new Rotary(theta, divisors == null ? scaling : divided(divisors, rotated / 2), multiplied),
                Optional.of(local), maxPositions);
    }

    private RopeScaling divided(Tensor stored, int frequencies) throws CheckpointException {
        if (stored.type() != ElementType.F32 || !stored.shape().equals(List.of(frequencies))) {
            throw unfitting(stored);
        }
        List<Float> divisors = new ArrayList<>();
        for (float divisor : stored.toFloats()) {
            divisors.add(divisor);
        }
        LongContext.check(file(), divisors, frequencies);
        return new RopeScaling.Divided(divisors);
    }

    private CheckpointException unfitting(Tensor divisors) {
        return new CheckpointException(file(), "has a " + divisors.name() + " that does not fit its heads.");
    }
}
