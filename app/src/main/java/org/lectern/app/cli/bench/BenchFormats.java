package org.lectern.app.cli.bench;

import com.google.gson.annotations.SerializedName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.SpeedReport.Rate;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;

/// The benchmark's figures of the decoder in each weight format.
///
/// @param sgemmGflops null where not measured
public record BenchFormats(@Nullable Double sgemmGflops, List<Format> formats) {
    static final BenchFormats NONE = new BenchFormats(null, List.of());

    /// One weight format.
    ///
    /// @param f1 null where not measured
    record Format(String format, Speed encode, Speed question, Speed decode, @Nullable Double f1) {}

    /// @param floorShare the least time relative to the time taken
    record Speed(@SerializedName("tokens_per_second") double tokensPerSecond,
            @SerializedName("floor_share") double floorShare) {
        static Speed of(Rate rate) {
            return new Speed(rate.tokensPerSecond(), rate.floorShare());
        }

        String cells() {
            return String.format(Locale.ROOT, "%.0f tokens/s | %.2f", tokensPerSecond, floorShare);
        }
    }

    /// @param f1 of the formats whose answers were evaluated
    static BenchFormats of(SpeedReport speeds, Map<WeightFormat, Double> f1) {
        var formats = new ArrayList<Format>();
        for (var speed : speeds.formats()) {
            formats.add(new Format(speed.format().label(), Speed.of(speed.encode()), Speed.of(speed.question()),
                    Speed.of(speed.decode()), f1.get(speed.format())));
        }
        return new BenchFormats(speeds.sgemmGflops(), formats);
    }

    /// A Markdown table.
    void print(PrintWriter out) {
        if (sgemmGflops != null) {
            out.println(String.format(Locale.ROOT, "Large matrix products in single precision: %.0f GFLOP/s.",
                    sgemmGflops));
            out.println();
        }
        out.println("| format | encoding | floor's part | question | floor's part | decoding | floor's part | F1 |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (var format : formats) {
            out.println("| " + format.format() + " | " + format.encode().cells() + " | " + format.question().cells()
                    + " | " + format.decode().cells() + " | " + number(format.f1()) + " |");
        }
    }

    private static String number(@Nullable Double value) {
        return Optional.ofNullable(value).map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
    }
}
