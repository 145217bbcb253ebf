package org.lectern.inference.checkpoint.family;

import java.util.List;
import java.util.Locale;

/// Says of models that are of no family in the table what they are instead.
public final class Foreign {
    private static final List<Kind> KINDS = List.of(
            new Kind("a hybrid with state-space layers", "mamba", "ssm", "rwkv", "jamba", "zamba", "hybrid",
                    "qwen3_next",
                    "qwen3next", "lfm2", "nemotron_h", "bamba", "falcon_h1", "falcon-h1", "plamo2", "recurrent"),
            new Kind("a mixture of experts", "moe", "mixtral", "deepseek", "gpt_oss", "gpt-oss", "gptoss", "llama4",
                    "dbrx", "grok", "gemma3n", "gemma4"),
            new Kind("a model that looks at pictures", "clip", "siglip", "vit", "llava", "_vl", "2vl", "vision",
                    "pixtral", "mllama", "idefics", "paligemma", "smolvlm"),
            new Kind("a model that reads and does not write", "bert", "nomic", "bge", "t5", "bart", "gritlm"));
    private static final String RUN = "Lectern runs Llama, Mistral, Qwen 2 and 3, Gemma 1 to 3, SmolLM, Phi 3, Granite 3 and"
            + " OLMo 2.";

    private record Kind(String what, List<String> marks) {
        Kind(String what, String... marks) {
            this(what, List.of(marks));
        }
    }

    private Foreign() {}

    /// The rest of a sentence about a file.
    ///
    /// @param type a name of config.json or of a GGUF file
    public static String reason(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        for (Kind kind : KINDS) {
            if (kind.marks().stream().anyMatch(lower::contains)) {
                return "holds a " + type + " model, " + kind.what() + ". " + RUN;
            }
        }
        return "holds a " + type + " model. " + RUN;
    }
}
