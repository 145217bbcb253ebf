package org.lectern.inference.engine.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.SpeedReport.FormatSpeed;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.engine.format.FormatOpener;
import org.lectern.inference.runtime.RunCancelled;

/// Measures weight formats of one model beside the machine they run on.
public record Speeds(FormatOpener formats) {
    /// @return the formats measured before it was cancelled
    public SpeedReport measure(List<WeightFormat> wanted, CancelSignal cancel)
            throws CheckpointException, IOException, RuntimeFailure {
        MachineRate machine = MachineRate.measure(formats.parallelism());
        List<FormatSpeed> speeds = new ArrayList<>();
        try {
            for (WeightFormat format : wanted) {
                speeds.add(new Speedometer(formats, machine, cancel).measure(format));
            }
        } catch (RunCancelled e) {
            // what was measured stands
        }
        return new SpeedReport(machine.flops() / 1e9, speeds);
    }
}
