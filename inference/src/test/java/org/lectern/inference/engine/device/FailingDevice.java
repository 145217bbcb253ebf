package org.lectern.inference.engine.device;

import ai.onnxruntime.OnnxTensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.ExecutionProvider;

/// The processor in disguise, which computes rightly until a run fails.
///
/// @param goodRuns before the failure
public record FailingDevice(SessionOpener opener, int lanes, AtomicInteger goodRuns) implements SessionOpener {
    private static final ExecutionProvider FAILING = new ExecutionProvider("failing", "Failing", "", options -> {});

    /// A model on the failing device, the processor being next.
    public static Devices.Opened open(DecoderBuilder builder, Path notes, int lanes, int goodRuns)
            throws RuntimeFailure {
        RunningDevice device = device(new FailingDevice(builder, lanes, new AtomicInteger(goodRuns)), notes);
        return new Devices.Opened(builder.decoder(device.start(), device.lanes()), device);
    }

    static RunningDevice device(SessionOpener opener, Path notes) {
        DeviceReport report = new DeviceReport(List.of(
                new Device("cpu", "CPU", "", new Device.Usable(Optional.empty())),
                new Device("failing", "Failing", "", new Device.Usable(Optional.empty()))));
        return new RunningDevice(opener, new AttemptLog(notes), found -> {},
                List.of(FAILING, ExecutionProvider.CPU), report);
    }

    @Override
    public int lanes(ExecutionProvider provider) {
        return lanes;
    }

    @Override
    public DecoderSession open(ExecutionProvider provider, int sharing) throws RuntimeFailure {
        DecoderSession session = opener.open(ExecutionProvider.CPU, sharing);
        return provider.equals(FAILING) ? new Failing(session, goodRuns) : session;
    }

    private record Failing(DecoderSession session, AtomicInteger goodRuns) implements DecoderSession {
        @Override
        public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, CancelSignal cancel)
                throws RunCancelled, RuntimeFailure {
            if (goodRuns.getAndDecrement() <= 0) {
                throw new RuntimeFailure("The device was unplugged.");
            }
            session.run(inputs, outputs, cancel);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
