package org.lectern.inference.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.tokenizer.PromptTemplate;
import org.lectern.inference.tokenizer.Tokenizer;

/// A short story and questions about it, the same for every model, as chunks and prompts.
///
/// @param chunks tokens of each
record CalibrationText(List<int[]> chunks, List<LocalContext> prompts) {
    private static final String STORY = "calibration.txt";
    private static final int CHUNK_LENGTH = 128; // tokens
    private static final int CHUNKS = 4;
    private static final int LONGEST_PROMPT = 64; // tokens

    static CalibrationText of(ModelConfig config, Tokenizer tokenizer) throws IOException {
        List<String> lines = read().lines().filter(line -> !line.isBlank()).toList();
        List<String> questions = lines.stream().filter(line -> line.endsWith("?")).toList();
        String story = String.join("\n", lines.stream().filter(line -> !line.endsWith("?")).toList());
        int[] prefix = IntStream.of(PromptTemplate.prefix(tokenizer, config.lectern(), ""))
                .limit(config.lectern().longestPrefix()).toArray();
        List<LocalContext> prompts = new ArrayList<>();
        for (String question : questions) {
            int[] prompt = new PromptTemplate(tokenizer, config.lectern().promptTemplate(), LecternConfig.QUESTION)
                    .encode(question).ids();
            prompts.add(LocalContext.behind(prefix, prompt, Math.min(LONGEST_PROMPT, prompt.length),
                    config.bosToken()));
        }
        int length = Math.min(CHUNK_LENGTH, config.lectern().chunkLength() - prefix.length);
        return new CalibrationText(chunks(tokenizer.encode(story).ids(), length).stream()
                .map(chunk -> IntStream.concat(IntStream.of(prefix), IntStream.of(chunk)).toArray()).toList(), prompts);
    }

    private static List<int[]> chunks(int[] tokens, int length) {
        List<int[]> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int start = Math.min(chunk * length, Math.max(0, tokens.length - length));
            chunks.add(Arrays.copyOfRange(tokens, start, Math.min(tokens.length, start + length)));
        }
        return chunks;
    }

    private static String read() throws IOException {
        try (InputStream text = CalibrationText.class.getResourceAsStream(STORY)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
