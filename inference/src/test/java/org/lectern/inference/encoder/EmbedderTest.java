package org.lectern.inference.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.runtime.RunCancelled;

/// The sentence encoder that Lectern comes with.
class EmbedderTest {
    private static final String LAMP = "The keeper lit the lamp of the lighthouse at nine in the evening.";
    private static final String SAME = "At 9 pm the light in the tower was switched on by its guardian.";
    private static final String OTHER = "Interest rates on mortgages rose by half a percent last year.";

    @TempDir
    private static Path folder;
    private static EmbedderFiles files;
    private static Embedder embedder;

    @BeforeAll
    static void open() throws InferenceException {
        files = EmbedderFiles.unpack(folder);
        embedder = Embedder.open(files, folder.resolve("native"), 2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void meaningIsNearness() throws Exception {
        float[][] vectors = embed(LAMP, SAME, OTHER);
        assertEquals(1, product(vectors[0], vectors[0]), 1e-5);
        assertTrue(product(vectors[0], vectors[1]) > product(vectors[0], vectors[2]) + 0.3);
    }

    @Test
    void aVectorDependsOnItsTextAlone() throws Exception {
        String longText = LAMP.repeat(12);
        float[][] together = embed(OTHER.repeat(20), LAMP, longText, "a", SAME);
        assertArrayEquals(embed(LAMP)[0], together[1]);
        assertArrayEquals(embed(longText)[0], together[2]);
    }

    @Test
    void anyTextHasAVector() throws Exception {
        String endless = "word ".repeat(100_000);
        float[][] vectors = embed("", "\uD83D", endless, "[CLS] [SEP] [MASK]", "漢字".repeat(1000));
        for (float[] vector : vectors) {
            assertEquals(1, product(vector, vector), 1e-5);
        }
        assertArrayEquals(embed("word ".repeat(1000))[0], vectors[2]);
    }

    @Test
    void stopsWhenAsked() {
        CancelSignal cancel = new CancelSignal();
        assertThrows(RunCancelled.class, () -> embedder.embed(List.of(LAMP, SAME, OTHER), (text, vector) -> cancel
                .cancel(), cancel));
    }

    @Test
    void aDamagedFileIsUnpackedAgain() throws Exception {
        Path other = folder.resolve("other");
        EmbedderFiles unpacked = EmbedderFiles.unpack(other);
        byte[] model = Files.readAllBytes(unpacked.model());
        model[model.length / 2] ^= 1;
        Files.write(unpacked.model(), model);
        Files.write(unpacked.tokenizer(), new byte[10]);
        EmbedderFiles again = EmbedderFiles.unpack(other);
        assertEquals(-1, Files.mismatch(files.model(), again.model()));
        assertEquals(-1, Files.mismatch(files.tokenizer(), again.tokenizer()));
        try (Stream<Path> left = Files.list(other)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void whereTheFolderCannotBeWrittenItIsUnpackedForThisStart() throws Exception {
        EmbedderFiles spare = EmbedderFiles.unpack(Files.createFile(folder.resolve("file")));
        assertEquals(-1, Files.mismatch(files.model(), spare.model()));
    }

    @Test
    void aWrongFileIsRefused() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.onnx"), "no graph");
        for (EmbedderFiles pair : List.of(new EmbedderFiles(wrong, files.tokenizer()),
                new EmbedderFiles(files.model(), wrong), new EmbedderFiles(folder.resolve("none"), wrong),
                new EmbedderFiles(files.model(), Path.of("model/tokenizer.json")))) {
            InferenceException failure = assertThrows(InferenceException.class,
                    () -> Embedder.open(pair, folder.resolve("native"), 1));
            assertTrue(failure.getMessage().contains(folder.getFileName().toString())
                    || failure.getMessage().contains("model/tokenizer.json"), failure.getMessage());
        }
    }

    private static float[][] embed(String... texts) throws InferenceException, RunCancelled {
        return embedder.embed(List.of(texts), new CancelSignal());
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
