package org.lectern.inference.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.chunk.LocalContext;

/// How models are talked to, by what stands in their folders and files.
class TalkingTest {
    private static final String TEMPLATE = "{{ bos_token }}{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}"
            + "<|im_end|>\n{% endfor %}{{ '<|im_start|>assistant\\n' }}";
    private static final String TOKENIZER = """
            {"added_tokens": [{"id": 1, "content": "<s>", "special": true}, {"id": 5, "content": "<|im_end|>", "special": true},
            {"id": 6, "content": "</s>", "special": true}, {"id": 7, "content": "<|im_start|>", "special": true}],
            "model": {"vocab": {"a": 0}}, "post_processor": %s}""";
    private static final String BEGINS = "{\"type\": \"TemplateProcessing\", \"single\": [{\"SpecialToken\": {\"id\": \"<s>\"}}]}";

    @TempDir
    private Path directory;
    private FamilyModel family;

    @BeforeEach
    void makeModel() throws Exception {
        family = FamilyModels.all().findFirst().orElseThrow().config("\"bos_token_id\": 1, \"eos_token_id\": 2");
        new FamilyFiles(family).writeFolder(directory);
        Files.writeString(directory.resolve("tokenizer.json"), TOKENIZER.formatted(BEGINS));
        Files.writeString(directory.resolve("tokenizer_config.json"),
                "{\"bos_token\": {\"content\": \"<s>\"}, \"eos_token\": \"</s>\"}");
    }

    private ModelConfig config() throws CheckpointException {
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            return checkpoint.config();
        }
    }

    @Test
    void aFolderIsAskedAsItsTemplateSays() throws Exception {
        Files.writeString(directory.resolve("chat_template.jinja"), TEMPLATE);
        LecternConfig lectern = config().lectern();
        assertEquals("\n\n{question}<|im_end|>\n<|im_start|>assistant\n", lectern.promptTemplate());
        String prefix = lectern.chunkPrefix().orElseThrow();
        assertEquals("<s><|im_start|>system\n", prefix.substring(0, prefix.indexOf("Answer")));
    }

    @Test
    void theTemplateWithoutAnotherNameCounts() throws Exception {
        Files.writeString(directory.resolve("tokenizer_config.json"), """
                {"chat_template": [{"name": "tools", "template": "no"},
                {"name": "default", "template": "{% for m in messages %}{{ m.content }}!{% endfor %}"}]}""");
        assertEquals("\n\n{question}!", config().lectern().promptTemplate());
    }

    @Test
    void answersEndAtEveryTokenThatAnyFileNames() throws Exception {
        Files.writeString(directory.resolve("generation_config.json"), "{\"eos_token_id\": [3, 4]}");
        assertEquals(Set.of(2, 3, 4, 5, 6), config().endTokens());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';',
            value = {"{}; begins; 1", "{}; null; ", "{\"add_bos_token\": false}; begins; ",
                    "{\"add_bos_token\": true}; null; 1"})
    void bosStandsWhereTheTokenizerPutsIt(String config, String processor, Integer bos) throws Exception {
        Files.writeString(directory.resolve("tokenizer_config.json"), config);
        Files.writeString(directory.resolve("tokenizer.json"),
                TOKENIZER.formatted(processor.equals("begins") ? BEGINS : processor));
        assertEquals(bos == null ? OptionalInt.empty() : OptionalInt.of(bos), config().bosToken());
    }

    @Test
    void aGgufFileHasItsTemplateWithIt() throws Exception {
        Path file = new FamilyFiles(family).gguf().put("tokenizer.chat_template", TEMPLATE)
                .put("tokenizer.ggml.tokens", List.of("<|im_end|>", "a", "<|im_start|>", "<s>"))
                .put("tokenizer.ggml.token_type", new int[]{3, 1, 3, 3}).put("tokenizer.ggml.merges", List.of())
                .put("tokenizer.ggml.bos_token_id", 3).write(directory.resolve("tiny.gguf"));
        try (Checkpoint checkpoint = GgufCheckpoint.open(file)) {
            LecternConfig lectern = checkpoint.config().lectern();
            assertEquals("\n\n{question}<|im_end|>\n<|im_start|>assistant\n", lectern.promptTemplate());
            assertEquals(Optional.of("<s><|im_start|>system\n"), lectern.chunkPrefix().map(TalkingTest::start));
        }
    }

    private static String start(String prefix) {
        return prefix.substring(0, prefix.indexOf("Answer"));
    }

    @Test
    void aMarkThatAlsoBeginsTextsStandsThereOnce() throws Exception {
        String template = TEMPLATE.replace("{{ bos_token }}", "");
        Files.writeString(directory.resolve("chat_template.jinja"), template);
        for (boolean adds : new boolean[]{false, true}) {
            Files.writeString(directory.resolve("tokenizer_config.json"),
                    "{\"bos_token\": \"<|im_start|>\", \"add_bos_token\": " + adds + "}");
            assertEquals("<|im_start|>system\n", start(config().lectern().chunkPrefix().orElseThrow()));
            Path file = new FamilyFiles(family).gguf().put("tokenizer.chat_template", template)
                    .put("tokenizer.ggml.tokens", List.of("<|im_end|>", "a", "<|im_start|>", "b"))
                    .put("tokenizer.ggml.token_type", new int[]{3, 1, 3, 1})
                    .put("tokenizer.ggml.merges", List.of()).put("tokenizer.ggml.bos_token_id", 2)
                    .put("tokenizer.ggml.add_bos_token", adds).write(directory.resolve(adds + ".gguf"));
            try (Checkpoint checkpoint = GgufCheckpoint.open(file)) {
                assertEquals("<|im_start|>system\n",
                        start(checkpoint.config().lectern().chunkPrefix().orElseThrow()));
            }
        }
    }

    @Test
    void whatTheTokenizerPutsFirstIsFoundWhicheverFileNamesIt() throws Exception {
        Files.writeString(directory.resolve("chat_template.jinja"), TEMPLATE.replace("{{ bos_token }}", ""));
        Path config = directory.resolve("config.json");
        String fields = Files.readString(config);
        String unnamed = fields.replaceAll("\"bos_token_id\": ?1,?", "");
        assertNotEquals(fields, unnamed);
        Files.writeString(config, unnamed);
        assertBegins(); // by its text
        Files.delete(directory.resolve("tokenizer_config.json"));
        assertEquals(OptionalInt.empty(), config().bosToken());
        Files.writeString(directory.resolve("generation_config.json"), "{\"bos_token_id\": 1}");
        assertBegins(); // by its id
        Files.delete(directory.resolve("generation_config.json"));
        Files.writeString(directory.resolve("special_tokens_map.json"), "{\"bos_token\": {\"content\": \"<s>\"}}");
        assertBegins();
        Files.delete(directory.resolve("special_tokens_map.json"));
        Files.writeString(config, fields);
        assertBegins();
    }

    private void assertBegins() throws Exception {
        assertEquals(OptionalInt.of(1), config().bosToken());
        assertEquals("<s><|im_start|>system\n", start(config().lectern().chunkPrefix().orElseThrow()));
    }

    @Test
    void textsOfModelsThatDoNotChatBeginToo() throws Exception {
        Files.writeString(directory.resolve("tokenizer.json"),
                TOKENIZER.formatted(BEGINS).replace("<|im_start|>", "<|other|>"));
        assertEquals(Optional.of("<s>"), config().lectern().chunkPrefix());
        Files.writeString(directory.resolve("tokenizer_config.json"), "{\"add_bos_token\": false}");
        assertEquals(Optional.empty(), config().lectern().chunkPrefix());
    }

    @Test
    void theUsualFormatNeedsTokensThatNeedNotBeCalledSpecial() throws Exception {
        Files.writeString(directory.resolve("tokenizer.json"),
                TOKENIZER.formatted("null").replace("\"special\": true", "\"special\": false"));
        assertEquals("<|im_start|>system\n", start(config().lectern().chunkPrefix().orElseThrow()));
    }

    @Test
    void aTemplateBesideAGgufFileIsNewerThanTheOneInIt() throws Exception {
        Path file = new FamilyFiles(family).gguf().put("tokenizer.chat_template", TEMPLATE)
                .write(directory.resolve("tiny.gguf"));
        Files.writeString(directory.resolve("chat_template.jinja"),
                "{% for m in messages %}{{ m.content }}!{% endfor %}");
        try (Checkpoint checkpoint = GgufCheckpoint.open(file)) {
            assertEquals("\n\n{question}!", checkpoint.config().lectern().promptTemplate());
        }
    }

    @Test
    void aChatThatLeavesNoRoomIsNotCut() {
        LecternConfig chat = new LecternConfig("{question}", 64, 64, List.of(), List.of(), Optional.of("[user]"));
        assertEquals(chat, chat.fitting(32, 256));
        assertEquals(LecternConfig.forForeignModel(256), chat.fitting(33, 256));
        LecternConfig titled = new LecternConfig("{question}", 64, 64, List.of(), List.of(), Optional.of("{title}:"));
        assertEquals(titled, titled.fitting(33, 256));
    }

    @Test
    void bosIsAtTheStartOfAPassOnly() {
        LocalContext context = LocalContext.behind(new int[]{1, 5}, new int[]{7, 8, 9}, 2, OptionalInt.of(1));
        assertArrayEquals(new int[]{1, 7, 8, 9}, context.tokens());
        assertArrayEquals(new int[]{8, 9}, context.suffix());
        assertArrayEquals(new int[]{1, 8, 9},
                LocalContext.behind(new int[]{5}, new int[]{7, 8, 9}, 2, OptionalInt.of(1)).suffix());
    }
}
