package org.lectern.inference.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.Offer;

/// Devices that no test machine has are stood in for.
class DeviceProbeTest {
    private static final double TOLERANCE = 0.02;

    @TempDir
    private Path notes;

    private final StandIn devices = new StandIn();

    @Test
    void theFastestThatComputesRightlyIsChosen() throws Exception {
        devices.with("fast", StandIn.computing(0.1, 1, -2, 3.01f)).with("faster", StandIn.computing(0.05, 1, -2, 4))
                .with("slow", StandIn.computing(2, StandIn.RIGHT));
        DeviceReport report = probe("auto", "fast", "faster", "slow");
        assertEquals("fast", report.running().id());
        assertInstanceOf(Device.Usable.class, result(report, "slow"));
        assertInstanceOf(Device.Usable.class, result(report, "cpu"));
        assertTrue(refusal(report, "faster").contains("wrong numbers"), refusal(report, "faster"));
    }

    @Test
    void aSmallGainIsNoReasonToLeaveTheProcessor() throws Exception {
        devices.with("fast", StandIn.computing(0.9, StandIn.RIGHT));
        assertEquals("cpu", probe("auto", "fast").running().id());
        assertEquals("fast", probe("fast", "fast").running().id());
    }

    @Test
    void numbersThatAreNoneAreWrong() throws Exception {
        devices.with("odd", StandIn.computing(0.1, 1, Float.NaN, 3));
        assertTrue(refusal(probe("auto", "odd"), "odd").contains("wrong numbers"));
    }

    @Test
    void whatCannotBeOpenedIsRefusedWithItsReason() throws Exception {
        devices.with("bad", StandIn.failing("No such driver.")).with("endless", (provider, cancel) -> {
            throw new RunCancelled();
        });
        DeviceReport report = probe("auto", "bad", "endless");
        assertEquals("It cannot run the model: No such driver.", refusal(report, "bad"));
        assertTrue(refusal(report, "endless").contains("seconds"), refusal(report, "endless"));
        assertEquals("cpu", report.running().id());
    }

    @Test
    void whatEndedAProcessIsNotTriedAgainUntilAsked() throws Exception {
        devices.with("wild", StandIn.computing(0.1, StandIn.RIGHT)).with("tame",
                StandIn.computing(0.2, StandIn.RIGHT));
        DyingAttempt.run(notes, "wild");
        DeviceReport report = probe("auto", "wild", "tame");
        assertEquals("tame", report.running().id());
        assertTrue(refusal(report, "wild").contains("ended"), refusal(report, "wild"));
        new AttemptLog(notes).forget();
        assertEquals("wild", probe("auto", "wild", "tame").running().id());
    }

    @Test
    void anOfferIsDescribedAlikeAtEveryStart() {
        assertEquals("fast on ", StandIn.offer("fast").description());
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        DeviceReport report = DeviceChoice.withWanted(
                DeviceProbe.unprobed(List.of(new Offer.Missing("cuda", "CUDA"),
                        new Offer.Unusable("x.so", "x.so", "Not a library."))),
                "npu");
        assertInstanceOf(Device.NotInBuild.class, result(report, "cuda"));
        assertEquals("Not a library.", refusal(report, "x.so"));
        assertTrue(refusal(report, "npu").contains("not here"));
        assertEquals("cpu", DeviceChoice.choose(report, "npu").running().id());
    }

    private DeviceReport probe(String wanted, String... ids) throws Exception {
        DeviceProbe probe = new DeviceProbe(devices, new AttemptLog(notes), TOLERANCE);
        return DeviceChoice.choose(probe.probe(Stream.of(ids).map(StandIn::offer).toList()), wanted);
    }

    private static Device.Result result(DeviceReport report, String id) {
        return report.devices().stream().filter(device -> device.id().equals(id)).findFirst().orElseThrow().result();
    }

    private static String refusal(DeviceReport report, String id) {
        return assertInstanceOf(Device.Refused.class, result(report, id)).reason();
    }
}
