package org.lectern.inference.engine.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.WeightFormat;

class FormatChoiceTest {
    private static final Agreement GOOD = new Agreement(0.001, 0);
    private static final FormatTrial SINGLE = trial(WeightFormat.FP32, 1, 0.1, new Agreement(0, 0));

    @Test
    void takesTheFastestThatIsGood() {
        assertEquals(WeightFormat.INT8_DYNAMIC, chosen(SINGLE, trial(WeightFormat.INT8, 0.8, 0.08, GOOD),
                trial(WeightFormat.INT8_DYNAMIC, 0.5, 0.07, GOOD)));
    }

    @Test
    void refusesOtherAnswers() {
        FormatTrial strays = trial(WeightFormat.INT8_DYNAMIC, 0.5, 0.05, new Agreement(0.1, 0));
        FormatTrial errs = trial(WeightFormat.INT4, 0.5, 0.05, new Agreement(0.001, 0.02));
        assertEquals(WeightFormat.FP32, chosen(SINGLE, strays, errs));
        assertEquals(WeightFormat.INT8, chosen(SINGLE, strays, errs, trial(WeightFormat.INT8, 0.8, 0.08, GOOD)));
    }

    @Test
    void refusesWhatIsSlowerAnywhereOrHardlyFaster() {
        assertEquals(WeightFormat.FP32, chosen(SINGLE, trial(WeightFormat.INT8, 0.1, 0.11, GOOD)));
        assertEquals(WeightFormat.FP32, chosen(SINGLE, trial(WeightFormat.INT8, 1.1, 0.01, GOOD)));
        assertEquals(WeightFormat.FP32, chosen(SINGLE, trial(WeightFormat.INT8, 0.95, 0.099, GOOD)));
    }

    @Test
    void takesTheMostExactThatFitsWithoutTrials() {
        assertEquals(WeightFormat.FP32, chosen());
        assertEquals(WeightFormat.INT8, FormatChoice.choose(List.of(), format -> format.bits() < 32));
        assertEquals(WeightFormat.INT4, FormatChoice.choose(List.of(), format -> format.bits() < 8));
        assertEquals(WeightFormat.INT4, FormatChoice.choose(List.of(), format -> false));
    }

    private static WeightFormat chosen(FormatTrial... trials) {
        return FormatChoice.choose(List.of(trials), format -> true);
    }

    static FormatTrial trial(WeightFormat format, double encode, double step, Agreement agreement) {
        return new FormatTrial(format, new Device.Times(encode, step), agreement);
    }
}
