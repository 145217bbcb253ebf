package org.lectern.inference.engine.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;

/// Chooses among devices that compute rightly.
final class DeviceChoice {
    // of the processor, before a gain is worth a second set of native code
    private static final double GAIN = 1.2;
    private static final Device.Refused NOT_HERE = new Device.Refused("The settings ask for it, and it is not here.");

    private DeviceChoice() {}

    /// The report with one device chosen: the wanted one if it is usable, else the fastest, which has to be clearly faster
    /// than the processor.
    ///
    /// @param wanted [DeviceReport#AUTOMATIC], or the id of a device
    static DeviceReport choose(DeviceReport report, String wanted) {
        Device chosen = chosen(report, wanted);
        List<Device> devices = new ArrayList<>();
        for (Device device : report.devices()) {
            devices.add(device.equals(chosen) ? device.with(new Device.Chosen(times(device))) : device);
        }
        return new DeviceReport(devices);
    }

    private static Device chosen(DeviceReport report, String wanted) {
        Device cpu = report.devices().getFirst();
        List<Device> usable = bySpeed(report);
        return usable.stream().filter(device -> device.id().equals(wanted)).findFirst()
                .or(() -> usable.stream().findFirst().filter(best -> GAIN * cost(best) < cost(cpu))).orElse(cpu);
    }

    /// The report with a line for a wanted device that does not exist.
    static DeviceReport withWanted(DeviceReport report, String wanted) {
        if (wanted.equals(DeviceReport.AUTOMATIC)
                || report.devices().stream().anyMatch(device -> device.id().equals(wanted))) {
            return report;
        }
        List<Device> devices = new ArrayList<>(report.devices());
        devices.add(new Device(wanted, wanted, "", NOT_HERE));
        return new DeviceReport(devices);
    }

    /// The report without such a line, which belongs to the settings of one start and not to the machine.
    static DeviceReport withoutWanted(DeviceReport report) {
        return new DeviceReport(report.devices().stream().filter(device -> !device.result().equals(NOT_HERE)).toList());
    }

    /// Usable devices, the fastest first.
    static List<Device> bySpeed(DeviceReport report) {
        return report.devices().stream().filter(device -> device.result() instanceof Device.Usable)
                .sorted(Comparator.comparingDouble(DeviceChoice::cost)).toList();
    }

    private static double cost(Device device) {
        return times(device).map(Device.Times::cost).orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<Device.Times> times(Device device) {
        return device.result() instanceof Device.Usable(Optional<Device.Times> times) ? times : Optional.empty();
    }
}
