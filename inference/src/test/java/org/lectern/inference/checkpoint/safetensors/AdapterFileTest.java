package org.lectern.inference.checkpoint.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.graph.LowRankUpdates.Factors;

/// Adapters on disk: what is read, and in which sentence it is refused otherwise.
class AdapterFileTest {
    private static final String BASE = "ab12";

    @TempDir
    private Path directory;
    private Decoder base;
    private Path weights;

    @BeforeEach
    void write() throws Exception {
        try (Checkpoint checkpoint = SafetensorsCheckpoint
                .open(new RandomCheckpoint(50, 16, 1, 4, 2, true, ElementType.F32, 1).writeBase(directory))) {
            base = checkpoint.config().decoder();
        }
        weights = directory.resolve("reading.safetensors");
        describe("""
                {"kind": "local", "rank": 2, "scale": 2.0, "targets": ["k"], "base_sha256": "AB12"}""");
        store(Map.of("layers.0.k.a", new int[]{2, 16}, "layers.0.k.b", new int[]{8, 2}));
    }

    @Test
    void givesMatricesWithTheScaleInTheSecond() throws Exception {
        try (AdapterFile adapter = AdapterFile.open(weights, base, BASE)) {
            Factors factors = adapter.factors(0, "k").orElseThrow();
            assertEquals(2, adapter.rank());
            assertEquals(AdapterDescription.Kind.LOCAL, adapter.description().kind());
            assertArrayEquals(numbers(32, 1), factors.down());
            assertArrayEquals(numbers(16, 2), factors.up());
            assertTrue(adapter.factors(0, "q").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    {"kind": "local", "rank": 2, "scale": 2, "targets": ["k"], "base_sha256": "cd34"} | another base model
                    {"kind": "global", "rank": 2, "scale": 2, "targets": ["k"], "base_sha256": "ab12"} | 'global'
                    {"kind": "local", "rank": 3, "scale": 2, "targets": ["k"], "base_sha256": "ab12"} | in shape [
                    {"kind": "local", "rank": 2, "scale": 0, "targets": ["k"], "base_sha256": "ab12"} | scale 0.0
                    {"kind": "local", "rank": 2000, "scale": 1, "targets": ["k"], "base_sha256": "ab12"} | rank 2000
                    {"kind": "local", "rank": 2, "scale": 2, "targets": ["k", "v"], "base_sha256": "ab12"} | no tensor layers.0.v.
                    {"kind": "local", "rank": 2, "scale": 2, "targets": ["x"], "base_sha256": "ab12"} | target x
                    {"kind": "local", "rank": 2, "scale": 2, "base_sha256": "ab12"} | no targets
                    {"kind": "candidate", "rank": 2, "scale": 2, "targets": ["up"], "base_sha256": "ab12"} | target up
                    """)
    void refusesWhatDoesNotFit(String json, String sentence) throws IOException {
        describe(json);
        CheckpointException e = assertThrows(CheckpointException.class,
                () -> AdapterFile.open(weights, base, BASE).close());
        assertTrue(e.getMessage().contains(sentence), e.getMessage());
    }

    @Test
    void refusesTensorsThatNoTargetNames() throws IOException {
        store(Map.of("layers.0.k.a", new int[]{2, 16}, "layers.0.k.b", new int[]{8, 2}, "layers.1.k.a",
                new int[]{2, 16}));
        CheckpointException e = assertThrows(CheckpointException.class,
                () -> AdapterFile.open(weights, base, BASE).close());
        assertTrue(e.getMessage().contains("layers.1.k.a"), e.getMessage());
    }

    private void describe(String json) throws IOException {
        Files.writeString(directory.resolve("reading.json"), json);
    }

    private static float[] numbers(int count, float factor) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = factor * (i - 3) / 4;
        }
        return numbers;
    }

    // in half precision, which holds the numbers exactly
    private void store(Map<String, int[]> shapes) throws IOException {
        Map<String, String> header = new LinkedHashMap<>();
        ByteBuffer data = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        shapes.forEach((name, shape) -> {
            int start = data.position();
            for (float number : numbers(shape[0] * shape[1], 1)) {
                data.putShort(Float.floatToFloat16(number));
            }
            header.put(name, "\"%s\": {\"dtype\": \"F16\", \"shape\": [%d, %d], \"data_offsets\": [%d, %d]}"
                    .formatted(name, shape[0], shape[1], start, data.position()));
        });
        byte[] json = ("{" + String.join(", ", header.values()) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + data.position()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(weights, file.putLong(json.length).put(json).put(data.flip()).array());
    }
}
