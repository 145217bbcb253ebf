package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.chat.ChatPrompts;
import org.lectern.inference.checkpoint.chat.ChatSource;
import org.lectern.inference.checkpoint.family.DecoderMaker;
import org.lectern.inference.checkpoint.family.Facts;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.family.Foreign;
import org.lectern.inference.checkpoint.family.Trait;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.EndTokens;

/// Reads config.json and refuses what the decoder graph cannot express.
final class ConfigReader {
    private static final String GENERATION = "generation_config.json";
    private static final Set<String> WITH_PICTURES = Set.of("gemma3", "mistral3");

    private final Path file;
    private final JsonFields root;
    private final JsonFields text; // of the language model: the root, or an object in it where there is an image tower too
    private final Family family;

    private ConfigReader(Path file, JsonFields root) throws CheckpointException {
        this.file = file;
        this.root = root;
        String type = root.text("model_type", "llama");
        Optional<JsonFields> inner = root.object("text_config");
        if (inner.isPresent() && !WITH_PICTURES.contains(type)) {
            throw new CheckpointException(file, Foreign.reason(type));
        }
        text = inner.orElse(root);
        String ofText = text.text("model_type", type);
        family = Family.ofType(ofText).orElseThrow(() -> new CheckpointException(file, Foreign.reason(ofText)));
        refuseOtherKinds();
    }

    static ConfigReader open(Path file) throws CheckpointException {
        return new ConfigReader(file, JsonFields.read(file));
    }

    /// The family that the model is of.
    Family family() {
        return family;
    }

    /// @param tensors of the files, by Hugging Face's names
    ModelConfig config(Map<String, Tensor> tensors) throws CheckpointException {
        Facts facts = new ConfigFacts(file, text, tensors);
        for (String option : List.of("attention_bias", "mlp_bias")) {
            if (text.flag(option, false) && tensors.keySet().stream().noneMatch(name -> name.endsWith("_proj.bias"))) {
                throw new CheckpointException(file, "sets " + option + ", and its weights have no biases.");
            }
        }
        Decoder decoder = new DecoderMaker(family, facts).make(candidateProjections());
        String name = root.text("_name_or_path", Objects.toString(folder().getFileName(), folder().toString()));
        Optional<JsonFields> lectern = root.object("lectern");
        if (lectern.isPresent()) {
            return new ModelConfig(name, decoder, namedBos(decoder.vocabulary()), namedEnds(),
                    lectern(lectern.get(), decoder.maxPositions(), decoder.layers(), decoder.heads()));
        }
        TokenizerFiles files = TokenizerFiles.read(folder());
        ChatSource chat = files.chat();
        OptionalInt bos = files.addsBos().orElse(true)
                ? beginning(files.added(), chat.bos(), decoder.vocabulary())
                : OptionalInt.empty();
        if (bos.isPresent() && !files.added().containsKey(chat.bos())) {
            chat = chat.beginning(files.text(bos.getAsInt()));
        }
        Set<Integer> ends = namedEnds();
        ends.addAll(EndTokens.in(files.added()));
        Optional.ofNullable(files.added().get(chat.eos())).ifPresent(ends::add);
        return new ModelConfig(name, decoder, bos, ends, LecternConfig.forForeignModel(decoder.maxPositions(),
                ChatPrompts.of(chat), bos.isPresent() ? chat.bos() : ""));
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    // the tokenizer puts it there, so what its files call it counts before what others do
    private OptionalInt beginning(Map<String, Integer> added, String text, int vocabulary)
            throws CheckpointException {
        Integer token = added.get(text);
        return token == null || token < 0 || token >= vocabulary ? namedBos(vocabulary) : OptionalInt.of(token);
    }

    private OptionalInt namedBos(int vocabulary) throws CheckpointException {
        OptionalInt inner = text.integer("bos_token_id");
        OptionalInt outer = inner.isPresent() ? inner : root.integer("bos_token_id");
        Path generation = file.resolveSibling(GENERATION);
        OptionalInt token = outer.isPresent() || !Files.exists(generation)
                ? outer
                : JsonFields.read(generation).integer("bos_token_id");
        if (token.isPresent() && (token.getAsInt() < 0 || token.getAsInt() >= vocabulary)) {
            throw new CheckpointException(file, "has a bos_token_id that is no token.");
        }
        return token;
    }

    // many models have the end of an answer in the second file only
    private Set<Integer> namedEnds() throws CheckpointException {
        Set<Integer> tokens = new HashSet<>(root.integers("eos_token_id"));
        tokens.addAll(text.integers("eos_token_id"));
        Path generation = file.resolveSibling(GENERATION);
        if (Files.exists(generation)) {
            tokens.addAll(JsonFields.read(generation).integers("eos_token_id"));
        }
        return tokens;
    }

    private void refuseOtherKinds() throws CheckpointException {
        String activation = text.text("hidden_activation", text.text("hidden_act", ""));
        String expected = family.has(Trait.GELU) ? "gelu" : "silu";
        if (!activation.isEmpty() && !activation.startsWith(expected)) {
            throw new CheckpointException(file, "asks for the activation " + activation + "; " + family.name()
                    + " models have " + expected + ".");
        }
        Optional<JsonFields> quantised = root.object("quantization_config");
        if (quantised.isPresent()) {
            throw new CheckpointException(file, "describes quantised weights ("
                    + quantised.get().text("quant_method", "of an unknown kind")
                    + "); Lectern reads F32, F16, BF16, I8 with a scale per row, and the blocks of GGUF files.");
        }
        for (String experts : List.of("num_local_experts", "num_experts", "n_routed_experts")) {
            if (text.integer(experts, 0) > 1) {
                throw new CheckpointException(file, "describes a mixture of experts, which Lectern does not run.");
            }
        }
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

    private LecternConfig lectern(JsonFields fields, int maxPositions, int layers, int heads)
            throws CheckpointException {
        LecternConfig foreign = LecternConfig.forForeignModel(maxPositions);
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
