package org.lectern.inference.engine.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.WeightFormat;

/// Chooses a weight format from what is known.
final class FormatChoice {
    /// The most exact first.
    private static final List<WeightFormat> BY_EXACTNESS = List.of(WeightFormat.FP32, WeightFormat.INT8,
            WeightFormat.INT8_DYNAMIC, WeightFormat.INT4);
    // less is not worth other numbers
    private static final double GAIN = 0.9;

    private FormatChoice() {}

    /// The fastest format that fits, is as good as single precision and nowhere slower; without such, the most exact that
    /// fits; the smallest where nothing does.
    ///
    /// @param trials of single precision and others; may be empty
    static WeightFormat choose(List<FormatTrial> trials, Predicate<WeightFormat> fits) {
        Optional<FormatTrial> reference = trial(trials, WeightFormat.FP32);
        return trials.stream().filter(trial -> fits.test(trial.format()) && trial.agreement().isGood())
                .filter(trial -> reference.filter(single -> isFaster(trial.times(), single.times())).isPresent())
                .min(Comparator.comparingDouble(trial -> trial.times().cost())).map(FormatTrial::format)
                .orElseGet(() -> mostExact(fits));
    }

    static WeightFormat mostExact(Predicate<WeightFormat> fits) {
        return BY_EXACTNESS.stream().filter(fits).findFirst().orElse(WeightFormat.INT4);
    }

    private static boolean isFaster(Device.Times times, Device.Times single) {
        return times.encodeSeconds() <= single.encodeSeconds()
                && times.stepSeconds() <= single.stepSeconds()
                && times.cost() < GAIN * single.cost();
    }

    private static Optional<FormatTrial> trial(List<FormatTrial> trials, WeightFormat format) {
        return trials.stream().filter(trial -> trial.format() == format).findFirst();
    }
}
