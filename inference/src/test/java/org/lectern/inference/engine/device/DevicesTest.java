package org.lectern.inference.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.engine.EngineFactory;
import org.lectern.inference.engine.EngineOptions;

/// The runtime as it is on the machine that runs the test; its processor is all that is sure to be there.
class DevicesTest {
    @TempDir
    private Path directory;
    private Path model;
    private Path libraries;

    @BeforeEach
    void write() throws Exception {
        model = RandomCheckpoint.small().write(directory.resolve("model"));
        Files.copy(Path.of("src/test/resources/tokenizer.json"), model.resolve("tokenizer.json"));
        libraries = Files.createDirectory(directory.resolve("providers"));
    }

    @Test
    void runsOnTheProcessorWhenAsked() throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(model, options("cpu"))) {
            assertEquals("CPU", engine.model().provider());
            assertEquals(1, engine.devices().devices().size());
        }
    }

    @Test
    void timesTheProcessorAndRemembersIt() throws Exception {
        DeviceReport report = EngineFactory.devices(model, options("cpu"), false);
        Device cpu = report.running();
        assertEquals("cpu", cpu.id());
        assertTrue(assertInstanceOf(Device.Chosen.class, cpu.result()).times().orElseThrow().stepSeconds() > 0);
        assertEquals(report, EngineFactory.devices(model, options("cpu"), false));
        Path stored = stored();
        Files.setLastModifiedTime(stored, FileTime.fromMillis(0));
        EngineFactory.devices(model, options("cpu"), true);
        assertTrue(Files.getLastModifiedTime(stored).toMillis() > 0);
    }

    @Test
    void refusesALibraryThatIsNone() throws Exception {
        Files.writeString(libraries.resolve("nonsense.so"), "This is no library.");
        try (FocusEngine engine = EngineFactory.open(model, options("auto"))) {
            Device library = engine.devices().devices().stream().filter(device -> device.id().equals("nonsense.so"))
                    .findFirst().orElseThrow();
            String reason = assertInstanceOf(Device.Refused.class, library.result()).reason();
            assertTrue(reason.startsWith("ONNX Runtime cannot load it: "), reason);
            assertInstanceOf(Device.Chosen.class, engine.devices().running().result());
        }
    }

    @Test
    void refusesALibraryThatEndedAProcess() throws Exception {
        Files.writeString(libraries.resolve("wild.so"), "This would crash.");
        DyingAttempt.run(directory.resolve("cache/attempts"), "wild.so");
        DeviceReport report = EngineFactory.devices(model, options("auto"), false);
        Device library = report.devices().getLast();
        assertTrue(assertInstanceOf(Device.Refused.class, library.result()).reason().contains("ended"));
    }

    private Path stored() throws Exception {
        try (Stream<Path> files = Files.walk(directory.resolve("cache/models"))) {
            List<Path> found = files.filter(file -> file.endsWith("devices.json")).toList();
            assertEquals(1, found.size());
            return found.getFirst();
        }
    }

    private EngineOptions options(String wanted) {
        return EngineOptions.defaults(directory.resolve("cache")).withDevices(new DeviceOptions(wanted, libraries));
    }
}
