package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.api.WeightFormat;

class ExportCacheTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

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

    @Test
    void leavesNothingBehindWhenExportFails() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("a"));
        Path config = checkpoint.resolve("config.json");
        Files.writeString(config,
                Files.readString(config).replace("\"num_hidden_layers\":2", "\"num_hidden_layers\":3"));
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
