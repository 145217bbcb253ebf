package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lectern devices`: what can run the model here.
@Command(name = "devices", mixinStandardHelpOptions = true,
        description = "Tries the model on every device that the runtime offers, and shows which one runs it, how fast the "
                + "others are, and why some are refused.")
final class DevicesCommand implements Callable<Integer> {
    @Option(names = "--again", description = "Try everything again, also what once ended the program.")
    private boolean again;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final ModelOpener models;

    DevicesCommand(ModelOpener models) {
        this.models = models;
    }

    /// The form of `--json`.
    private record Report(String runs, List<Row> devices) {}

    /// @param encodeSeconds of a fixed batch
    /// @param stepSeconds of one further token
    private record Row(
            String id,
            String provider,
            String device,
            String result,
            @SerializedName("encode_seconds") @Nullable Double encodeSeconds,
            @SerializedName("step_seconds") @Nullable Double stepSeconds,
            @Nullable String reason) {
        static Row of(Device device) {
            return switch (device.result()) {
                case Device.Chosen(Optional<Device.Times> times) -> row(device, "chosen", times, null);
                case Device.Usable(Optional<Device.Times> times) -> row(device, "usable", times, null);
                case Device.Refused(String reason) -> row(device, "refused", Optional.empty(), reason);
                case Device.NotInBuild() -> row(device, "not in this build", Optional.empty(), null);
            };
        }

        private static Row row(Device device, String result, Optional<Device.Times> times, @Nullable String reason) {
            return new Row(device.id(), device.provider(), device.hardware(), result,
                    times.map(Device.Times::encodeSeconds).orElse(null),
                    times.map(Device.Times::stepSeconds).orElse(null), reason);
        }
    }

    @Override
    public Integer call() throws InferenceException {
        var report = models.devices(model.choice(), again);
        var rows = report.devices().stream().map(Row::of).toList();
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(new Report(report.running().id(), rows)));
        } else {
            print(report, rows);
        }
        return ExitCode.DONE;
    }

    private void print(DeviceReport report, List<Row> rows) {
        var out = spec.commandLine().getOut();
        out.println("| id | provider | device | result | encode a batch | one token | reason |");
        out.println("|---|---|---|---|---|---|---|");
        for (var row : rows) {
            out.println(String.join(" | ", "| " + row.id(), row.provider(), row.device(), row.result(),
                    seconds(row.encodeSeconds()), seconds(row.stepSeconds()),
                    row.reason() == null ? "" : row.reason()) + " |");
        }
        out.println();
        out.println("The model runs on " + report.running().provider()
                + ". The setting “device” names another by its id.");
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.4f s", seconds);
    }
}
