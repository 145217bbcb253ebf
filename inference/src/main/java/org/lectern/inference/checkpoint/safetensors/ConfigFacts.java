package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.family.Fact;
import org.lectern.inference.checkpoint.family.Facts;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What config.json says of a decoder.
///
/// @param fields of the language model
/// @param tensors by Hugging Face's names
record ConfigFacts(Path file, JsonFields fields, Map<String, Tensor> tensors) implements Facts {
    private static final String VOCABULARY = "vocab_size";
    private static final String LAYER_TYPES = "layer_types";
    private static final String FIRST_WINDOWED = "max_window_layers";
    private static final String ROTATES = "no_rope_layers"; // 1 where a layer does
    private static final String ROTATES_NOT = "no_rope_layer_interval";

    @Override
    public String called(Fact fact) {
        return fact.huggingFace();
    }

    @Override
    public OptionalInt size(Fact fact) throws CheckpointException {
        String name = fact.huggingFace();
        return fields.has(name) ? OptionalInt.of(fields.positive(name)) : OptionalInt.empty();
    }

    @Override
    public OptionalDouble number(Fact fact) throws CheckpointException {
        String name = fact.huggingFace();
        return fields.has(name) ? OptionalDouble.of(fields.number(name, 0)) : OptionalDouble.empty();
    }

    @Override
    public int vocabulary() throws CheckpointException {
        Tensor embedding = tensors.get(DecoderTensors.EMBEDDING);
        return fields.has(VOCABULARY) || embedding == null
                ? fields.positive(VOCABULARY)
                : embedding.shape().getFirst();
    }

    @Override
    public boolean hasTensor(String name) {
        return tensors.containsKey(name) || tensors.containsKey(name.replaceAll("[qkv]_proj\\.bias$", "qkv_proj.bias"));
    }

    @Override
    public Optional<Boolean> tied() throws CheckpointException {
        return fields.has("tie_word_embeddings")
                ? Optional.of(fields.flag("tie_word_embeddings", false))
                : Optional.empty();
    }

    @Override
    public boolean windowsOn() throws CheckpointException {
        return fields.flag("use_sliding_window", false);
    }

    @Override
    public Optional<List<Boolean>> windowed(int layers) throws CheckpointException {
        List<String> types = fields.texts(LAYER_TYPES);
        if (!types.isEmpty()) {
            check(LAYER_TYPES, types.size(), layers);
            return Optional.of(types.stream().map("sliding_attention"::equals).toList());
        }
        OptionalInt first = fields.integer(FIRST_WINDOWED);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Boolean> windowed = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            windowed.add(layer >= first.getAsInt());
        }
        return Optional.of(windowed);
    }

    private void check(String name, int said, int layers) throws CheckpointException {
        if (said != layers) {
            throw new CheckpointException(file, "names " + said + " " + name + " for " + layers + " layers.");
        }
    }

    @Override
    public OptionalInt period() throws CheckpointException {
        OptionalInt plain = fields.integer("sliding_window_pattern");
        return plain.isPresent() ? plain : fields.integer("_sliding_window_pattern");
    }

    @Override
    public Optional<List<Boolean>> rotates(int layers) throws CheckpointException {
        List<Integer> rotates = fields.integers(ROTATES);
        if (!rotates.isEmpty()) {
            check(ROTATES, rotates.size(), layers);
            return Optional.of(rotates.stream().map(rotate -> rotate != 0).toList());
        }
        if (!fields.has(ROTATES_NOT)) {
            return Optional.empty();
        }
        int interval = fields.positive(ROTATES_NOT);
        List<Boolean> all = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            all.add((layer + 1) % interval != 0);
        }
        return Optional.of(all);
    }

    @Override
    public Turning turning(Family family, int headDim, int maxPositions) throws CheckpointException {
        return new RopeReader(file, fields, family, headDim, maxPositions).turning();
    }
}
