package org.lectern.inference.checkpoint.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands around passage and question, by templates and without usable ones.
class ChatPromptsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {
            "llama2;<s>[INST] <<SYS>>\\n;<</SYS>>\\n\\n; [/INST]",
            "llama3;<s><|start_header_id|>system<|end_header_id|>\\n\\n;"
                    + "<|start_header_id|>user<|end_header_id|>\\n\\n;<|eot_id|><|start_header_id|>assistant<|end_header_id|>\\n\\n",
            "mistral;<s>[INST] ;\\n\\n;[/INST]",
            "qwen2;<|im_start|>system\\n;<|im_start|>user\\n;<|im_end|>\\n<|im_start|>assistant\\n",
            "qwen3;<|im_start|>system\\n;<|im_start|>user\\n;<|im_end|>\\n<|im_start|>assistant\\n<think>\\n\\n</think>\\n\\n",
            "gemma;<s><start_of_turn>user\\n;\\n\\n;<end_of_turn>\\n<start_of_turn>model\\n",
            "gemma1;<s><start_of_turn>user\\n;\\n\\n;<end_of_turn>\\n<start_of_turn>model\\n",
            "smollm3;<|im_start|>system\\n;<|im_start|>user\\n;<|im_end|>\\n<|im_start|>assistant\\n<think>\\n\\n</think>\\n",
            "phi3;<|system|>\\n;<|user|>\\n;<|end|>\\n<|assistant|>\\n",
            "granite;<|start_of_role|>system<|end_of_role|>;<|start_of_role|>user<|end_of_role|>;"
                    + "<|end_of_text|>\\n <|start_of_role|>assistant<|end_of_role|>",
            "olmo2;<s><|system|>\\n;<|user|>\\n;\\n<|assistant|>\\n"})
    void stateWhatTheirTemplatesSay(String name, String start, String end, String suffix) throws Exception {
        ChatPrompt prompt = ChatPrompts.of(source(template(name))).orElseThrow();
        assertTrue(prompt.prefix().startsWith(lines(start)), prompt.prefix());
        assertTrue(prompt.prefix().endsWith(lines(end)), prompt.prefix());
        assertEquals("\n\n", prompt.between());
        assertEquals(lines(suffix), prompt.suffix());
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void theTokenThatBeginsATextStaysWhereTheTemplateHasIt() throws Exception {
        ChatPrompt prompt = ChatPrompts.of(source("{{ bos_token }}" + template("phi3"))).orElseThrow();
        assertTrue(prompt.prefix().startsWith("<s><|system|>"), prompt.prefix());
        assertTrue(ChatPrompts.of(source(template("phi3"))).orElseThrow().prefix().startsWith("<|system|>"));
    }

    @Test
    void noToolsAreGivenAsHuggingFaceGivesNone() {
        ChatPrompt prompt = ChatPrompts
                .of(source("{% if tools is not none or documents is not none %}Tools: {% endif %}"
                        + "{% for m in messages %}[{{ m.content }}]{% endfor %}"))
                .orElseThrow();
        assertTrue(prompt.prefix().startsWith("[Answer"), prompt.prefix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% for m in messages %}{{ m.content }}",
            "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}<|im_start|>", "<|im_start|>fixed",
            "{% for m in messages %}{{ m.content[:10] }}{% endfor %}<|im_start|>",
            "{{ raise_exception('no') }}<|im_start|>"})
    void withoutAUsableTemplateTheUsualFormatCounts(String template) {
        ChatSource source = new ChatSource(Optional.of(template.contains("<|im_start|>")
                ? template
                : template + "<|im_start|>"), "<s>", "</s>", Set.of("<|im_start|>", "<|im_end|>"));
        ChatPrompt prompt = ChatPrompts.of(source).orElseThrow();
        assertTrue(prompt.prefix().startsWith("<|im_start|>system\n"), prompt.prefix());
        assertEquals("<|im_end|>\n<|im_start|>assistant\n", prompt.suffix());
    }

    @Test
    void marksHaveToBeTokens() {
        assertTrue(
                ChatPrompts.of(new ChatSource(Optional.of("{{ <|im_start|>"), "", "", Set.of("<|user|>"))).isEmpty());
        assertTrue(ChatPrompts.of(ChatSource.NONE).isEmpty());
        assertTrue(ChatPrompts.of(new ChatSource(Optional.empty(), "", "",
                Set.of("<start_of_turn>", "<end_of_turn>"))).orElseThrow().suffix().endsWith("model\n"));
    }

    private static ChatSource source(String template) {
        return new ChatSource(Optional.of(template), "<s>", "</s>", Set.of());
    }

    private static String template(String name) throws Exception {
        try (InputStream in = ChatPromptsTest.class.getResourceAsStream("/templates/" + name + ".jinja")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
