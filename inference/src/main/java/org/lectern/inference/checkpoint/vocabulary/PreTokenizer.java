package org.lectern.inference.checkpoint.vocabulary;

import java.util.Optional;
import java.util.Set;

/// How a byte-level tokenizer cuts text before it merges, by the names that GGUF files have for it (`tokenizer.ggml.pre`).
public enum PreTokenizer {
    LLAMA3(true, true, 128256, 128256, "llama3", "llama-v3", "llama-bpe", "falcon3", "pixtral", "lfm2"),
    SMAUG(false, false, 0, 0, "smaug-bpe", "dbrx"),
    QWEN2(false, false, 151600, 151936, "qwen2", "deepseek-r1-qwen"),
    SINGLE_DIGITS(false, false, 49152, 49152, "smollm", "starcoder", "refact", "command-r", "codeshell", "exaone",
            "minerva"),
    GPT2(false, false, 0, 0, "gpt-2", "mpt", "olmo", "jais", "phi-2"),
    TEKKEN(true, true, 0, 0, "tekken"),
    GPT4O(false, false, 0, 0, "gpt-4o", "llama4");

    private final boolean ignoresMerges;
    private final boolean addsBos;
    private final int fewestTokens; // of files from before the name was written
    private final int mostTokens;
    private final Set<String> names;

    PreTokenizer(boolean ignoresMerges, boolean addsBos, int fewestTokens, int mostTokens, String... names) {
        this.ignoresMerges = ignoresMerges;
        this.addsBos = addsBos;
        this.fewestTokens = fewestTokens;
        this.mostTokens = mostTokens;
        this.names = Set.of(names);
    }

    public static Optional<PreTokenizer> named(String name) {
        for (PreTokenizer value : values()) {
            if (value.names.contains(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// The one of a file that does not name it, where the number of tokens tells.
    public static Optional<PreTokenizer> ofVocabulary(int tokens) {
        for (PreTokenizer value : values()) {
            if (tokens > 0 && tokens >= value.fewestTokens && tokens <= value.mostTokens) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// Whether a piece that is a token is one, whatever the merges say.
    public boolean ignoresMerges() {
        return ignoresMerges;
    }

    /// Whether BOS stands before a text where the file does not say it.
    public boolean addsBos() {
        return addsBos;
    }
}
