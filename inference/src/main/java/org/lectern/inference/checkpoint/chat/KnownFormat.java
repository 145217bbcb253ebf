package org.lectern.inference.checkpoint.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chat formats by their marks, for templates that cannot be used and for models without one; the first that fits counts.
enum KnownFormat {
    PHI4(List.of("<|im_start|>", "<|im_sep|>", "<|im_end|>"), List.of(), "<|im_start|>system<|im_sep|>", "<|im_end|>"
            + "<|im_start|>user<|im_sep|>", "<|im_end|><|im_start|>assistant<|im_sep|>"),
    CHATML(List.of("<|im_start|>", "<|im_end|>"), List.of(), "<|im_start|>system\n", "<|im_end|>\n<|im_start|>user\n",
            "<|im_end|>\n<|im_start|>assistant\n"),
    MISTRAL7(List.of("[INST]", "[/INST]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]"), List.of(), "[SYSTEM_PROMPT]",
            "[/SYSTEM_PROMPT][INST]", "[/INST]"),
    LLAMA2(List.of(), List.of("[INST]", "<<SYS>>"), "[INST] <<SYS>>\n", "\n<</SYS>>\n\n", " [/INST]"),
    MISTRAL3(List.of("[INST]", "[/INST]"), List.of(), "[INST] ", "\n\n", "[/INST]"),
    MISTRAL1(List.of(), List.of(" [INST]"), " [INST] ", "\n\n", " [/INST]"),
    PHI3(List.of("<|system|>", "<|user|>", "<|assistant|>", "<|end|>"), List.of(), "<|system|>\n",
            "<|end|>\n<|user|>\n",
            "<|end|>\n<|assistant|>\n"),
    ZEPHYR(List.of("<|user|>", "<|assistant|>"), List.of(), "<|user|>\n", "\n\n", "\n<|assistant|>\n"),
    GEMMA(List.of("<start_of_turn>", "<end_of_turn>"), List.of(), "<start_of_turn>user\n", "\n\n",
            "<end_of_turn>\n<start_of_turn>model\n"),
    LLAMA3(List.of("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"), List.of(),
            "<|start_header_id|>system<|end_header_id|>\n\n",
            "<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n",
            "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"),
    GRANITE(List.of("<|start_of_role|>", "<|end_of_role|>", "<|end_of_text|>"), List.of(),
            "<|start_of_role|>system<|end_of_role|>", "<|end_of_text|>\n<|start_of_role|>user<|end_of_role|>",
            "<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>"),
    COMMAND_R(List.of("<|START_OF_TURN_TOKEN|>", "<|END_OF_TURN_TOKEN|>", "<|SYSTEM_TOKEN|>", "<|USER_TOKEN|>",
            "<|CHATBOT_TOKEN|>"), List.of(), "<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>",
            "<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|USER_TOKEN|>",
            "<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>");

    private final List<String> controls;
    private final List<String> words;
    private final String beforeRules;
    private final String behindRules;
    private final String behindQuestion;

    /// @param controls marks that are tokens of their own
    /// @param words marks that a template has
    KnownFormat(List<String> controls, List<String> words, String beforeRules, String behindRules,
            String behindQuestion) {
        this.controls = controls;
        this.words = words;
        this.beforeRules = beforeRules;
        this.behindRules = behindRules;
        this.behindQuestion = behindQuestion;
    }

    static Optional<KnownFormat> of(ChatSource source) {
        String template = source.template().orElse("");
        return Arrays.stream(values()).filter(format -> format.fits(template, source.controls())).findFirst();
    }

    private boolean fits(String template, Set<String> tokens) {
        return tokens.containsAll(controls) && words.stream().allMatch(template::contains)
                && (template.isEmpty() || controls.isEmpty() || template.contains(controls.getFirst()));
    }

    ChatPrompt prompt(String rules, String between) {
        return new ChatPrompt(beforeRules + rules + behindRules, between, behindQuestion);
    }
}
