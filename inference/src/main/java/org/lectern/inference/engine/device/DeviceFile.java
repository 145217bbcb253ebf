package org.lectern.inference.engine.device;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;

/// What trials found out, kept beside the exported model and valid under the same circumstances only.
///
/// @param circumstances all that the outcome depends on besides the exported model
record DeviceFile(Path file, List<String> circumstances) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// Empty where nothing usable is stored.
    Optional<DeviceReport> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), Stored.class))
                    .filter(stored -> circumstances.equals(stored.circumstances()) && stored.isWhole())
                    .map(Stored::report);
        } catch (JsonParseException e) {
            return Optional.empty(); // damaged: tried again
        }
    }

    /// Replaces what is stored, as a whole.
    void write(DeviceReport report) throws IOException {
        Path next = Files.createTempFile(file.getParent(), "devices", ".tmp");
        Files.writeString(next, GSON.toJson(Stored.of(circumstances, report)));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The form on disk.
    private record Stored(List<String> circumstances, List<Row> devices) {
        static Stored of(List<String> circumstances, DeviceReport report) {
            return new Stored(circumstances, report.devices().stream().map(Row::of).toList());
        }

        boolean isWhole() {
            return devices != null && !devices.isEmpty() && devices.stream().allMatch(Row::isWhole);
        }

        DeviceReport report() {
            return new DeviceReport(devices.stream().map(Row::device).toList());
        }
    }

    private enum Kind {
        USABLE,
        REFUSED,
        NOT_IN_BUILD
    }

    private record Row(String id, String provider, String hardware, Kind kind, Device.Times times, String reason) {
        // which device was chosen follows from the times and the settings
        static Row of(Device device) {
            return switch (device.result()) {
                case Device.Chosen(Optional<Device.Times> times) -> row(device, Kind.USABLE, times.orElse(null), null);
                case Device.Usable(Optional<Device.Times> times) -> row(device, Kind.USABLE, times.orElse(null), null);
                case Device.Refused(String reason) -> row(device, Kind.REFUSED, null, reason);
                case Device.NotInBuild() -> row(device, Kind.NOT_IN_BUILD, null, null);
            };
        }

        private static Row row(Device device, Kind kind, Device.Times times, String reason) {
            return new Row(device.id(), device.provider(), device.hardware(), kind, times, reason);
        }

        boolean isWhole() {
            return id != null && provider != null && hardware != null && kind != null
                    && (kind != Kind.REFUSED || reason != null);
        }

        Device device() {
            return new Device(id, provider, hardware, switch (kind) {
                case USABLE -> new Device.Usable(Optional.ofNullable(times));
                case REFUSED -> new Device.Refused(reason);
                case NOT_IN_BUILD -> new Device.NotInBuild();
            });
        }
    }
}
