package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.tokenizer.Tokenizer;

/// The base as it is shipped, on its blocks as stored.
class PretrainedBaseTest {
    private static final CancelSignal NEVER = new CancelSignal();
    private static final Path BASE = Path.of("model/base/SmolLM2-135M-Instruct.Q4_1.gguf");
    private static final String PARAGRAPH = """
            Water is a chemical compound of hydrogen and oxygen. It covers about 71 percent of the surface of the Earth, \
            most of it in the oceans. When water is heated to 100 degrees Celsius at sea level it boils and becomes \
            steam, and when it is cooled below 0 degrees Celsius it freezes and becomes ice. Plants and animals need \
            water to live, because it carries nutrients through their bodies and helps to keep their temperature \
            steady.""";

    @TempDir
    private static Path directory;
    private static Checkpoint checkpoint;
    private static Tokenizer tokenizer;
    private static DecoderModel model;

    @BeforeAll
    static void open() throws Exception {
        checkpoint = GgufCheckpoint.open(BASE);
        tokenizer = Tokenizer.open(checkpoint.tokenizer(), directory.resolve("native"));
        model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("stored")), WeightFormat.STORED);
    }

    @AfterAll
    static void close() {
        model.close();
        tokenizer.close();
        checkpoint.close();
    }

    @Test
    void knowsTheCapitalOfFrance() throws Exception {
        int[] text = tokenizer.encode("The capital of France is").ids();
        int asked = text.length;
        try (KvBlock nothing = KvBlock.allocate(model.shape(), 1, 0)) {
            for (int i = 0; i < 8; i++) {
                float[] logits = TestModel.main(model).run(text, nothing, 0, NEVER).logits();
                text = Arrays.copyOf(text, text.length + 1);
                text[text.length - 1] = best(logits);
            }
        }
        String continuation = tokenizer.decode(Arrays.copyOfRange(text, asked, text.length));
        assertTrue(continuation.contains("Paris"), continuation);
    }

    @Test
    void readsAParagraphAsSinglePrecisionDoes() throws Exception {
        int[] text = tokenizer.encode(PARAGRAPH).ids();
        ReferenceDecoder reference = ReferenceDecoder.of(checkpoint);
        float[][] expected = reference.logits(
                reference.run(text, 0, Optional.empty(), reference.memory(), reference.memory()));
        double perplexity = perplexity(Arrays.asList(expected), text);
        assertTrue(perplexity < 30, "perplexity of the reference: " + perplexity);
        assertEquals(perplexity, perplexity(new TextLogits(model).of(text, NEVER), text), 0.02 * perplexity);
    }

    private static double perplexity(List<float[]> logits, int... text) {
        double loss = 0;
        for (int token = 1; token < text.length; token++) {
            float[] row = logits.get(token - 1);
            double largest = row[best(row)];
            double sum = 0;
            for (float logit : row) {
                sum += Math.exp(logit - largest);
            }
            loss += Math.log(sum) + largest - row[text[token]];
        }
        return Math.exp(loss / (text.length - 1));
    }

    private static int best(float... logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }
}
