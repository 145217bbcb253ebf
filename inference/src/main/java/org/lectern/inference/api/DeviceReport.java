package org.lectern.inference.api;

import java.util.List;

/// What the model runs on, what else could run it, and what was refused and why.
///
/// @param devices the processor first
public record DeviceReport(List<Device> devices) {
    /// The setting that leaves the choice to Lectern.
    public static final String AUTOMATIC = "auto";
    /// The setting that keeps to the processor.
    public static final String CPU = "cpu";

    public DeviceReport {
        devices = List.copyOf(devices);
    }

    /// The device that runs the model.
    public Device running() {
        return devices.stream().filter(device -> device.result() instanceof Device.Chosen).findFirst()
                .orElseThrow(() -> new IllegalStateException("no device was chosen"));
    }
}
