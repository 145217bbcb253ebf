package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.disk.Folders;
import org.lectern.inference.disk.WorkFolder;

class ExportCacheTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);
    private static final int TAIL = 2048; // bytes at the end of the weights, with those of the last norm

    @TempDir
    private Path directory;

    @Test
    void exportsOnce() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path model = model("1.0", checkpoint);
        Files.setLastModifiedTime(model, LONG_AGO);
        assertEquals(model, model("1.0", checkpoint));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(model));
    }

    @Test
    void exportsAnewForOtherWeightsOrAnotherRuntime() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path other = new RandomCheckpoint(8192, 32, 2, 4, 2, true, ElementType.F32, 2).write(directory.resolve("b"));
        assertNotEquals(model("1.0", checkpoint), model("1.0", other));
        assertNotEquals(model("1.0", checkpoint), model("1.1", checkpoint));
    }

    @Test
    void keepsTheModelsUsedLast() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        for (int version = 0; version < 10; version++) {
            Path folder = model("1." + version, checkpoint).getParent();
            Files.setLastModifiedTime(folder, FileTime.fromMillis(1000L * version));
        }
        Path usedAgain = model("1.4", checkpoint);
        Path newest = model("2.0", checkpoint);
        assertTrue(Files.exists(usedAgain) && Files.exists(newest));
        try (Stream<Path> entries = Files.list(directory.resolve("cache"))) {
            assertEquals(8, entries.count());
        }
    }

    @Test
    void exportsAgainWhatWasRemoved() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path model = model("1.0", checkpoint);
        cache("1.0").remove(model);
        assertFalse(Files.exists(model));
        assertTrue(Files.exists(model("1.0", checkpoint)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decoder.weights", "decoder.onnx", "checksums.txt"})
    void oneFlippedBitMakesItAnew(String name) throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path file = model("1.0", checkpoint).resolveSibling(name);
        byte[] whole = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        for (int place : new int[]{0, whole.length / 2, whole.length - 2}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            Files.setLastModifiedTime(file, time);
            model("1.0", checkpoint);
            assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(file)), "byte " + place);
        }
        Files.delete(file);
        model("1.0", checkpoint);
        assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(file)));
    }

    @Test
    void whatAKilledExportLeftIsRemovedAndWhatAnotherWorksInStays() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path killed = Files.createDirectories(directory.resolve("cache/unfinished-killed"));
        Files.write(killed.resolve("decoder.weights"), new byte[1000]);
        Files.createFile(directory.resolve("cache/unfinished-gone.claim"));
        try (WorkFolder other = WorkFolder.in(directory.resolve("cache"))) {
            Files.createDirectory(killed);
            Path model = model("1.0", checkpoint);
            assertTrue(Files.exists(other.path()));
            assertEquals(Set.of(other.path(), other.path().resolveSibling(other.path().getFileName() + ".claim"),
                    model.getParent()), Set.copyOf(Folders.entries(directory.resolve("cache"))));
        }
    }

    @Test
    void startsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        List<Callable<Path>> starts = IntStream.range(0, 60)
                .mapToObj(start -> (Callable<Path>) () -> model("1." + start / 3, checkpoint)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Path> start : threads.invokeAll(starts)) {
                start.get();
            }
        }
        assertTrue(Folders.entries(directory.resolve("cache")).size() <= 8 + 6);
    }

    @Test
    void whereNothingCanBeWrittenItIsExportedForThisStart() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path expected = model("1.0", checkpoint);
        List<IOException> refusals = new ArrayList<>();
        ExportCache cache = new ExportCache(Files.createFile(directory.resolve("file")), "1.0", refusals::add);
        try (Checkpoint opened = SafetensorsCheckpoint.open(checkpoint)) {
            Path model = cache.model(opened, WeightFormat.FP32);
            assertEquals(ExportCache.key(expected), ExportCache.key(model));
            assertEquals(-1, Files.mismatch(expected, model));
        }
        assertEquals(1, refusals.size());
    }

    @Test
    void leavesNothingBehindWhenExportFails() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        try (FileChannel weights = FileChannel.open(checkpoint.resolve("model.safetensors"),
                StandardOpenOption.WRITE)) {
            byte[] noNumbers = new byte[TAIL];
            Arrays.fill(noNumbers, (byte) -1);
            weights.write(ByteBuffer.wrap(noNumbers), weights.size() - TAIL);
        }
        assertThrows(CheckpointException.class, () -> model("1.0", checkpoint));
        try (Stream<Path> entries = Files.list(directory.resolve("cache"))) {
            assertEquals(0, entries.count());
        }
    }

    private Path model(String runtimeVersion, Path checkpoint) throws CheckpointException, IOException {
        try (Checkpoint opened = SafetensorsCheckpoint.open(checkpoint)) {
            return cache(runtimeVersion).model(opened, WeightFormat.FP32);
        }
    }

    private ExportCache cache(String runtimeVersion) {
        return new ExportCache(directory.resolve("cache"), runtimeVersion);
    }
}
