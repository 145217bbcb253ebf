package org.lectern.inference.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;

class DeviceFileTest {
    private static final DeviceReport REPORT = new DeviceReport(List.of(
            new Device("cpu", "CPU", "a processor", new Device.Usable(Optional.of(new Device.Times(1, 0.01)))),
            new Device("cuda", "CUDA", "", new Device.Refused("No driver.")),
            new Device("qnn", "QNN", "", new Device.NotInBuild())));

    @TempDir
    private Path folder;
    private Path path;
    private DeviceFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("devices.json");
        file = new DeviceFile(path, List.of("this machine"));
    }

    @Test
    void givesBackWhatWasFoundOut() throws IOException {
        assertEquals(Optional.empty(), file.read());
        file.write(REPORT);
        assertEquals(Optional.of(REPORT), file.read());
    }

    @Test
    void leavesTheChoiceToTheNextStart() throws IOException {
        file.write(DeviceChoice.choose(REPORT, DeviceReport.AUTOMATIC));
        assertEquals(Optional.of(REPORT), file.read());
    }

    @Test
    void isOfNoUseOnAnotherMachine() throws IOException {
        file.write(REPORT);
        assertEquals(Optional.empty(), new DeviceFile(path, List.of("another machine")).read());
    }

    @Test
    void isNotTrustedWhenDamaged() throws IOException {
        file.write(REPORT);
        String whole = Files.readString(path);
        for (String damaged : List.of("", "{", whole.substring(0, whole.length() / 2),
                whole.replace("REFUSED", "ADORED"), whole.replace("\"reason\"", "\"season\""))) {
            Files.writeString(path, damaged);
            assertTrue(file.read().isEmpty(), damaged);
        }
    }
}
