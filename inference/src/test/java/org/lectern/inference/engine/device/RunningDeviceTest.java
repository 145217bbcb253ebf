package org.lectern.inference.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.ExecutionProvider;

/// What is kept of devices that fail.
class RunningDeviceTest {
    private static final ExecutionProvider CARD = new ExecutionProvider("card", "Card", "", options -> {});

    @TempDir
    private Path folder;

    @Test
    void whatTheSettingsAskForInVainIsNotKept() {
        var kept = new ArrayList<DeviceReport>();
        var report = DeviceChoice.withWanted(new DeviceReport(List.of(
                new Device("cpu", "CPU", "", new Device.Usable(Optional.empty())),
                new Device("card", "Card", "", new Device.Usable(Optional.empty())))), "npu");
        var device = new RunningDevice(new Refusing(), new AttemptLog(folder), kept::add,
                List.of(CARD, ExecutionProvider.CPU), report);
        assertThrows(RuntimeFailure.class, device::start);
        assertEquals(List.of("cpu", "card", "npu"), device.report().devices().stream().map(Device::id).toList());
        assertEquals(List.of("cpu", "card"), kept.getFirst().devices().stream().map(Device::id).toList());
    }

    /// Opens nothing.
    private static final class Refusing implements SessionOpener {
        @Override
        public int lanes(ExecutionProvider provider) {
            return 1;
        }

        @Override
        public DecoderSession open(ExecutionProvider provider, int sharing) throws RuntimeFailure {
            throw new RuntimeFailure("no", null);
        }
    }
}
