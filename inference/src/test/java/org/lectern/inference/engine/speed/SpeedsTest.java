package org.lectern.inference.engine.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.engine.EngineFactory;
import org.lectern.inference.engine.EngineOptions;

class SpeedsTest {
    @TempDir
    private Path directory;

    @Test
    void measuresEveryFormatUntilCancelled() throws Exception {
        Path model = RandomCheckpoint.small().write(directory.resolve("model"));
        EngineOptions options = EngineOptions.defaults(directory.resolve("cache"));
        List<WeightFormat> formats = List.of(WeightFormat.FP32, WeightFormat.INT4);
        SpeedReport report = EngineFactory.speeds(model, options, formats, new CancelSignal());
        assertTrue(report.sgemmGflops() > 0);
        assertEquals(formats, report.formats().stream().map(SpeedReport.FormatSpeed::format).toList());
        for (SpeedReport.FormatSpeed speed : report.formats()) {
            for (SpeedReport.Rate rate : List.of(speed.encode(), speed.question(), speed.decode())) {
                assertTrue(rate.tokensPerSecond() > 0 && rate.floorShare() > 0, rate.toString());
            }
        }
        CancelSignal cancelled = new CancelSignal();
        cancelled.cancel();
        assertEquals(List.of(), EngineFactory.speeds(model, options, formats, cancelled).formats());
    }
}
