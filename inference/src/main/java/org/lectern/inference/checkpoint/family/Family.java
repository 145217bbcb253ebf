package org.lectern.inference.checkpoint.family;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.inference.checkpoint.HeadNorms;
import org.lectern.inference.checkpoint.Norms;

/// A family of decoders: a row of the table below. What is not in it comes from the model's file.
///
/// @param name for people
/// @param types names that config.json has for it
/// @param architectures names that GGUF files have for it
/// @param windows which layers see a window, if there is one
/// @param period of layers for windows
/// @param defaults what files may leave out
/// @param largest layers of the family's largest model, which divides scores by the root of its hidden units a head; 0 if none does
public record Family(String name, Set<String> types, Set<String> architectures, Norms norms, HeadNorms headNorms,
        Windows windows, int period, Set<Trait> traits, Map<Fact, Double> defaults, int largest) {
    private static final double GEMMA_POSITIONS = 8192;
    private static final double LONG = 131072;

    public Family {
        types = Set.copyOf(types);
        architectures = Set.copyOf(architectures);
        traits = Set.copyOf(traits);
        defaults = Map.copyOf(defaults);
    }

    private static final Set<Family> TABLE = Set.of(
            row("Llama", Set.of("llama"), Set.of("llama"), Norms.BEFORE, HeadNorms.NONE, Windows.EVERY_LAYER, 1,
                    Map.of(), Trait.INTERLEAVED_IN_GGUF, Trait.WINDOWS_IN_GGUF_ONLY),
            row("Mistral", Set.of("mistral", "mistral3"), Set.of("mistral3"), Norms.BEFORE, HeadNorms.NONE,
                    Windows.EVERY_LAYER, 1, Map.of(), Trait.INTERLEAVED_IN_GGUF),
            row("Qwen 2", Set.of("qwen2"), Set.of("qwen2"), Norms.BEFORE, HeadNorms.NONE, Windows.EVERY_LAYER, 1,
                    Map.of(), Trait.WINDOWS_ON_DEMAND),
            row("Qwen 3", Set.of("qwen3"), Set.of("qwen3"), Norms.BEFORE, HeadNorms.EACH_HEAD, Windows.EVERY_LAYER, 1,
                    Map.of(Fact.HEAD_SIZE, 128.0), Trait.WINDOWS_ON_DEMAND),
            row("Gemma", Set.of("gemma"), Set.of("gemma"), Norms.BEFORE, HeadNorms.NONE, Windows.NO_LAYER, 1,
                    Map.of(Fact.HEAD_SIZE, 256.0, Fact.POSITIONS, GEMMA_POSITIONS), Trait.NORMS_LESS_ONE,
                    Trait.SCALED_EMBEDDING, Trait.TIED_UNLESS_SAID, Trait.GELU),
            row("Gemma 2", Set.of("gemma2"), Set.of("gemma2"), Norms.AROUND, HeadNorms.NONE, Windows.ALL_BUT_ONE, 2,
                    Map.of(Fact.HEAD_SIZE, 256.0, Fact.POSITIONS, GEMMA_POSITIONS, Fact.WINDOW, 4096.0,
                            Fact.SCORE_CAP, 50.0, Fact.LOGIT_CAP, 30.0),
                    Trait.NORMS_LESS_ONE, Trait.SCALED_EMBEDDING, Trait.TIED_UNLESS_SAID, Trait.GELU,
                    Trait.QUERY_SCALAR, Trait.CAPS).largest(46),
            row("Gemma 3", Set.of("gemma3_text", "gemma3"), Set.of("gemma3"), Norms.AROUND, HeadNorms.EACH_HEAD,
                    Windows.ALL_BUT_ONE, 6,
                    Map.of(Fact.HEADS, 8.0, Fact.KEY_HEADS, 4.0, Fact.HEAD_SIZE, 256.0, Fact.POSITIONS, LONG,
                            Fact.WINDOW, 4096.0, Fact.THETA, 1e6, Fact.LOCAL_THETA, 1e4),
                    Trait.NORMS_LESS_ONE, Trait.SCALED_EMBEDDING, Trait.TIED_UNLESS_SAID, Trait.GELU,
                    Trait.QUERY_SCALAR, Trait.CAPS, Trait.LOCAL_ROTATION).largest(62),
            row("SmolLM 3", Set.of("smollm3"), Set.of("smollm3"), Norms.BEFORE, HeadNorms.NONE, Windows.EVERY_LAYER, 1,
                    Map.of(Fact.THETA, 2e6), Trait.INTERLEAVED_IN_GGUF, Trait.UNROTATED_LAYERS,
                    Trait.TIED_UNLESS_SAID, Trait.WINDOWS_ON_DEMAND),
            row("Phi 3", Set.of("phi3"), Set.of("phi3"), Norms.BEFORE, HeadNorms.NONE, Windows.EVERY_LAYER, 1,
                    Map.of(Fact.EPSILON, 1e-5)),
            row("Granite", Set.of("granite"), Set.of("granite"), Norms.BEFORE, HeadNorms.NONE, Windows.NO_LAYER, 1,
                    Map.of(), Trait.INTERLEAVED_IN_GGUF, Trait.MULTIPLIERS),
            row("OLMo 2", Set.of("olmo2"), Set.of("olmo2"), Norms.BEHIND, HeadNorms.ALL_HEADS, Windows.NO_LAYER, 1,
                    Map.of(Fact.EPSILON, 1e-5)));

    private static Family row(String name, Set<String> types, Set<String> architectures, Norms norms,
            HeadNorms headNorms, Windows windows, int period, Map<Fact, Double> defaults, Trait... traits) {
        Set<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(Set.of(traits));
        return new Family(name, types, architectures, norms, headNorms, windows, period, set, defaults, 0);
    }

    private Family largest(int layers) {
        return new Family(name, types, architectures, norms, headNorms, windows, period, traits, defaults, layers);
    }

    /// @param type as config.json has it
    public static Optional<Family> ofType(String type) {
        return TABLE.stream().filter(family -> family.types.contains(type)).findFirst();
    }

    /// @param architecture as GGUF files have it
    public static Optional<Family> ofArchitecture(String architecture) {
        return TABLE.stream().filter(family -> family.architectures.contains(architecture)).findFirst();
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
