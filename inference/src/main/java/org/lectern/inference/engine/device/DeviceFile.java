package org.lectern.inference.engine.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.engine.trial.TrialFile;

/// What trials found out, kept beside the exported model and valid under the same circumstances only.
///
/// @param circumstances all that the outcome depends on besides the exported model
record DeviceFile(Path file, List<String> circumstances) {
    /// Empty where nothing usable is stored.
    Optional<DeviceReport> read() throws IOException {
        List<Row> rows = rows().read();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceReport(rows.stream().map(Row::device).toList()));
    }

    /// Replaces what is stored, as a whole.
    void write(DeviceReport report) throws IOException {
        rows().write(report.devices().stream().map(Row::of).toList());
    }

    private TrialFile<Row> rows() {
        return new TrialFile<>(file, circumstances, Row.class, Row::isWhole);
    }

    private enum Kind {
        USABLE,
        REFUSED,
        NOT_IN_BUILD
    }

    /// As it is on disk.
    ///
    /// @param times absent where there was nothing to compare with, and where it is not used
    /// @param reason of a refusal
    private record Row(String id, String provider, String hardware, Kind kind, Device.@Nullable Times times,
            @Nullable String reason) {
        // which device was chosen follows from the times and the settings
        static Row of(Device device) {
            return switch (device.result()) {
                case Device.Chosen(Optional<Device.Times> times) -> row(device, Kind.USABLE, times.orElse(null), null);
                case Device.Usable(Optional<Device.Times> times) -> row(device, Kind.USABLE, times.orElse(null), null);
                case Device.Refused(String reason) -> row(device, Kind.REFUSED, null, reason);
                case Device.NotInBuild() -> row(device, Kind.NOT_IN_BUILD, null, null);
            };
        }

        private static Row row(Device device, Kind kind, Device.@Nullable Times times,
                @Nullable String reason) {
            return new Row(device.id(), device.provider(), device.hardware(), kind, times, reason);
        }

        boolean isWhole() {
            return id != null && provider != null && hardware != null && kind != null
                    && (kind != Kind.REFUSED || reason != null);
        }

        Device device() {
            return new Device(id, provider, hardware, switch (kind) {
                case USABLE -> new Device.Usable(Optional.ofNullable(times));
                case REFUSED -> new Device.Refused(Objects.requireNonNull(reason, "the row is whole"));
                case NOT_IN_BUILD -> new Device.NotInBuild();
            });
        }
    }
}
