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
import org.lectern.inference.checkpoint.family.Trait;
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
    private static final int USUAL_FIRST_WINDOWED = 28;
    /// What Hugging Face takes where a folder says nothing, by type; GGUF files mean something else then, or never leave it out.
    private static final Map<String, Map<Fact, Integer>> UNSAID = Map.of("mistral", Map.of(Fact.KEY_HEADS, 8,
            Fact.POSITIONS, 131072), "phi3", Map.of(Fact.POSITIONS, 4096), "granite", Map.of(Fact.SCORE_SCALE, 1),
            "gemma2", Map.of(Fact.QUERY_SCALAR, 256, Fact.KEY_HEADS, 4), "gemma3_text", Map.of(Fact.QUERY_SCALAR, 256),
            "qwen2", Map.of(Fact.POSITIONS, 32768), "qwen3", Map.of(Fact.POSITIONS, 32768), "smollm3",
            Map.of(Fact.POSITIONS, 32768, Fact.KEY_HEADS, 4));

    @Override
    public String called(Fact fact) {
        return fact.huggingFace();
    }

    @Override
    public OptionalInt size(Fact fact) throws CheckpointException {
        String name = fact.huggingFace();
        return fields.has(name)
                ? OptionalInt.of(fields.positive(name))
                : unsaid(fact).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public OptionalDouble number(Fact fact) throws CheckpointException {
        String name = fact.huggingFace();
        return fields.has(name)
                ? OptionalDouble.of(fields.number(name, 0))
                : unsaid(fact).map(number -> OptionalDouble.of(number)).orElseGet(OptionalDouble::empty);
    }

    private Optional<Integer> unsaid(Fact fact) throws CheckpointException {
        Map<Fact, Integer> ofType = UNSAID.getOrDefault(fields.text("model_type", ""), Map.of());
        return Optional.ofNullable(ofType.get(fact));
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
    public boolean windowsOn(Family family) throws CheckpointException {
        return !family.has(Trait.WINDOWS_IN_GGUF_ONLY)
                && (!family.has(Trait.WINDOWS_ON_DEMAND) || fields.flag("use_sliding_window", false));
    }

    @Override
    public Optional<List<Boolean>> windowed(int layers) throws CheckpointException {
        List<String> types = fields.texts(LAYER_TYPES);
        if (!types.isEmpty()) {
            check(LAYER_TYPES, types.size(), layers);
            return Optional.of(types.stream().map("sliding_attention"::equals).toList());
        }
        boolean qwen = fields.text("model_type", "").startsWith("qwen");
        if (!qwen && !fields.has(FIRST_WINDOWED)) {
            return Optional.empty();
        }
        int first = fields.integer(FIRST_WINDOWED, USUAL_FIRST_WINDOWED);
        List<Boolean> windowed = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            windowed.add(layer >= first);
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
