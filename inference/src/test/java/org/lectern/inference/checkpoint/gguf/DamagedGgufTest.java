package org.lectern.inference.checkpoint.gguf;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// Whatever a file from a stranger holds, it opens or is refused in a sentence.
class DamagedGgufTest {
    private static final long MOST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path directory;
    private static byte[] file;
    private static int header; // bytes

    @BeforeAll
    static void makeFile() throws Exception {
        Path model = new RandomCheckpoint(16, 32, 2, 4, 2, true, ElementType.F32, 1).write(directory.resolve("hf"));
        try (Checkpoint original = SafetensorsCheckpoint.open(model)) {
            GgufWriter writer = GgufWriter.of(original);
            header = writer.header().length;
            file = writer.bytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0x01, 0x80})
    void aChangedByteOfTheHeaderIsReadOrRefused(int change) throws Exception {
        for (int i = 0; i < header; i++) {
            byte[] changed = file.clone();
            changed[i] ^= (byte) change;
            open(changed);
        }
    }

    @Test
    void aFileThatIsCutIsRefused() throws Exception {
        for (int length = 0; length < header + 64; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(CheckpointException.class, () -> openAll(cut));
        }
        assertThrows(CheckpointException.class, () -> openAll(Arrays.copyOf(file, file.length - 1)));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, version 1", "6, 3, GGUF", "0, 1, damaged"})
    void saysWhatIsWrongAtTheStart(int place, byte value, String reason) {
        byte[] changed = file.clone();
        changed[place] = value;
        assertRefused(changed, reason);
    }

    @Test
    void aFileOfTheOtherByteOrderIsNamed() {
        byte[] changed = file.clone();
        changed[4] = 0;
        changed[7] = 3;
        assertRefused(changed, "big-endian");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_001, 1L << 32})
    void countsBeyondTheFileAreRefused(long count) throws Exception {
        for (int place : new int[]{8, 16, 24}) { // tensors, metadata, length of the first key
            byte[] changed = file.clone();
            for (int i = 0; i < Long.BYTES; i++) {
                changed[place + i] = (byte) (count >>> Byte.SIZE * i);
            }
            assertRefused(changed, "damaged");
        }
    }

    private static void assertRefused(byte[] bytes, String reason) {
        CheckpointException refusal = assertThrows(CheckpointException.class, () -> openAll(bytes));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static void open(byte[] bytes) throws IOException {
        try {
            openAll(bytes);
        } catch (CheckpointException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static void openAll(byte[] bytes) throws IOException, CheckpointException {
        Path path = Files.write(directory.resolve("damaged.gguf"), bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try (Checkpoint checkpoint = GgufCheckpoint.open(path)) {
            checkpoint.parameters();
        } finally {
            assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < MOST_BYTES);
        }
    }
}
