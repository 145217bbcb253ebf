package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;

/// The benchmark's figures of each weight format.
///
/// @param sgemmGflops null where not measured
record BenchFormats(Double sgemmGflops, List<Format> formats) {
    /// One weight format; null where not measured.
    record Format(
            String format,
            @SerializedName("encode_tokens_per_second") double encodeTokensPerSecond,
            @SerializedName("sgemm_share") Double sgemmShare,
            @SerializedName("step_seconds") double stepSeconds,
            @SerializedName("step_floor_share") Double stepFloorShare,
            Double f1) {}

    /// @param f1 of the formats whose answers were evaluated
    static BenchFormats of(SpeedReport speeds, Map<WeightFormat, Double> f1) {
        var formats = new ArrayList<Format>();
        for (var speed : speeds.formats()) {
            formats.add(new Format(speed.format().label(), speed.encodeTokensPerSecond(), speed.sgemmShare(),
                    speed.stepSeconds(), speed.stepFloorShare(), f1.get(speed.format())));
        }
        return new BenchFormats(speeds.sgemmGflops(), formats);
    }

    /// What the rounds alone tell of the format that ran.
    static BenchFormats of(String format, double encodeTokensPerSecond, double stepSeconds) {
        return new BenchFormats(null,
                List.of(new Format(format, encodeTokensPerSecond, null, stepSeconds, null, null)));
    }

    /// A Markdown table; the ratio is to the first format's encoding.
    void print(PrintWriter out) {
        if (sgemmGflops != null) {
            out.println(String.format(Locale.ROOT, "Large matrix products in single precision: %.0f GFLOP/s.",
                    sgemmGflops));
            out.println();
        }
        out.println("| format | encoding | ratio | part of the matrix products' rate | step | floor's part | F1 |");
        out.println("|---|---|---|---|---|---|---|");
        for (var format : formats) {
            out.println(String.format(Locale.ROOT, "| %s | %.0f tokens/s | %.2f | %s | %.4f s | %s | %s |",
                    format.format(), format.encodeTokensPerSecond(),
                    format.encodeTokensPerSecond() / formats.getFirst().encodeTokensPerSecond(),
                    number(format.sgemmShare()), format.stepSeconds(), number(format.stepFloorShare()),
                    number(format.f1())));
        }
    }

    private static String number(Double value) {
        return Optional.ofNullable(value).map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
    }
}
