package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.RopeScaling;

/// Reads config.json and refuses what the decoder graph cannot express.
final class ConfigReader {
    private static final String GENERATION = "generation_config.json";

    private final Path file;
    private final JsonFields root;

    private ConfigReader(Path file, JsonFields root) {
        this.file = file;
        this.root = root;
    }

    static ModelConfig read(Path file) throws CheckpointException {
        return new ConfigReader(file, JsonFields.read(file)).config();
    }

    private ModelConfig config() throws CheckpointException {
        refuseOtherKinds();
        int hidden = root.positive("hidden_size");
        int heads = root.positive("num_attention_heads");
        int kvHeads = root.positive("num_key_value_heads", heads);
        int headDim = root.positive("head_dim", hidden / heads);
        int layers = root.positive("num_hidden_layers");
        int maxPositions = root.positive("max_position_embeddings", 2048);
        JsonFields rope = root.object("rope_parameters").orElse(root);
        Decoder decoder = new Decoder(root.positive("vocab_size"), hidden, root.positive("intermediate_size"), layers,
                heads, kvHeads, headDim, (float) root.number("rms_norm_eps", 1e-6), rope.number("rope_theta", 10000),
                scaling(), maxPositions, root.flag("tie_word_embeddings", false), candidateProjections());
        decoder.check(file);
        return new ModelConfig(root.text("_name_or_path", folder().getFileName().toString()),
                decoder, bosToken(decoder.vocabulary()), endTokens(),
                lectern(maxPositions, layers, heads));
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    private OptionalInt bosToken(int vocabulary) throws CheckpointException {
        OptionalInt token = root.integer("bos_token_id");
        if (token.isPresent() && (token.getAsInt() < 0 || token.getAsInt() >= vocabulary)) {
            throw new CheckpointException(file, "has a bos_token_id that is no token.");
        }
        return token;
    }

    // many models have the end of an answer in the second file only
    private Set<Integer> endTokens() throws CheckpointException {
        Set<Integer> tokens = new HashSet<>(root.integers("eos_token_id"));
        Path generation = file.resolveSibling(GENERATION);
        if (Files.exists(generation)) {
            tokens.addAll(JsonFields.read(generation).integers("eos_token_id"));
        }
        return tokens;
    }

    private void refuseOtherKinds() throws CheckpointException {
        String kind = root.text("model_type", "llama");
        if (!kind.equals("llama")) {
            throw new CheckpointException(file, "describes a " + kind + " model; Lectern runs Llama models.");
        }
        String activation = root.text("hidden_act", "silu");
        if (!activation.equals("silu")) {
            throw new CheckpointException(file, "asks for the activation " + activation + "; Lectern has silu.");
        }
        for (String option : List.of("attention_bias", "mlp_bias")) {
            if (root.flag(option, false)) {
                throw new CheckpointException(file, "sets " + option + "; Lectern runs models without biases.");
            }
        }
        if (root.object("quantization_config").isPresent()) {
            throw new CheckpointException(file,
                    "describes quantised weights; Lectern reads F32, F16, BF16 and I8 with a scale per row.");
        }
    }

    private RopeScaling scaling() throws CheckpointException {
        Optional<JsonFields> old = root.object("rope_scaling");
        Optional<JsonFields> scaling = old.isPresent() ? old : root.object("rope_parameters");
        if (scaling.isEmpty()) {
            return new RopeScaling.None();
        }
        JsonFields fields = scaling.get();
        String type = fields.text("rope_type", fields.text("type", "default"));
        return switch (type) {
            case "default" -> new RopeScaling.None();
            case "llama3" -> llama3(fields);
            default -> throw new CheckpointException(file,
                    "asks for rope scaling of type " + type + "; Lectern has default and llama3.");
        };
    }

    private RopeScaling llama3(JsonFields fields) throws CheckpointException {
        double factor = fields.number("factor", 8);
        double low = fields.number("low_freq_factor", 1);
        double high = fields.number("high_freq_factor", 4);
        if (!(factor > 0) || !(low > 0) || !(high > low)) {
            throw new CheckpointException(file, "stretches rotary frequencies by " + factor + " between " + low
                    + " and " + high + ", which cannot be done.");
        }
        return new RopeScaling.Llama3(factor, low, high, fields.positive("original_max_position_embeddings"));
    }

    private Set<Projection> candidateProjections() throws CheckpointException {
        Set<Projection> projections = EnumSet.noneOf(Projection.class);
        for (String name : root.texts("beacon_param")) {
            switch (name) {
                case "q" -> projections.add(Projection.QUERY);
                case "k" -> projections.add(Projection.KEY);
                case "v" -> projections.add(Projection.VALUE);
                case "o" -> projections.add(Projection.OUTPUT);
                case "mlp" -> projections.addAll(Set.of(Projection.UP, Projection.DOWN));
                default -> throw new CheckpointException(file,
                        "names the candidate projection " + name + "; known are q, k, v, o and mlp.");
            }
        }
        return projections;
    }

    private LecternConfig lectern(int maxPositions, int layers, int heads) throws CheckpointException {
        LecternConfig foreign = LecternConfig.forForeignModel(maxPositions);
        Optional<JsonFields> object = root.object("lectern");
        if (object.isEmpty()) {
            return foreign;
        }
        JsonFields fields = object.get();
        String template = fields.text("prompt_template", foreign.promptTemplate());
        if (!template.contains(LecternConfig.QUESTION)) {
            throw new CheckpointException(file, "has a prompt_template without " + LecternConfig.QUESTION + ".");
        }
        int chunkLength = fields.positive("chunk_length", foreign.chunkLength());
        int maxSuffix = fields.positive("max_suffix", foreign.maxSuffix());
        if ((long) chunkLength + maxSuffix > maxPositions) {
            throw new CheckpointException(file, "has a chunk_length of " + chunkLength + " and a max_suffix of "
                    + maxSuffix + ", which do not fit into its " + maxPositions + " positions.");
        }
        return new LecternConfig(template, chunkLength, maxSuffix, headList(fields, "attribution_heads", layers, heads),
                headList(fields, "salience_heads", layers, heads), fields.text("chunk_prefix"));
    }

    private List<LecternConfig.Head> headList(JsonFields fields, String name, int layers, int heads)
            throws CheckpointException {
        List<LecternConfig.Head> list = new ArrayList<>();
        for (List<Integer> pair : fields.pairs(name)) {
            LecternConfig.Head head = new LecternConfig.Head(pair.get(0), pair.get(1));
            if (head.layer() < 0 || head.layer() >= layers || head.head() < 0 || head.head() >= heads) {
                throw new CheckpointException(file, "names in " + name + " a head that the model does not have.");
            }
            list.add(head);
        }
        return list;
    }
}
