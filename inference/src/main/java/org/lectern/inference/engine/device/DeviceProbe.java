package org.lectern.inference.engine.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.ExecutionProvider;
import org.lectern.inference.runtime.provider.Offer;
import org.lectern.inference.runtime.provider.Reasons;

/// Tries every device that is offered on the known work: wrong numbers disqualify.
///
/// @param tolerance deviation from the processor's results that is admitted
record DeviceProbe(DeviceTrial trial, AttemptLog attempts, double tolerance) {
    private static final long PATIENCE_SECONDS = 30;
    private static final long PATIENCE_FACTOR = 10;

    /// @return no device chosen yet, the processor first
    DeviceReport probe(List<Offer> offers) throws IOException, RuntimeFailure {
        Measurement reference = reference();
        List<Device> devices = new ArrayList<>();
        devices.add(device(ExecutionProvider.CPU, new Device.Usable(Optional.of(reference.times()))));
        for (Offer offer : offers) {
            devices.add(offer instanceof Offer.Available(ExecutionProvider provider)
                    ? device(provider, attempt(provider, reference))
                    : untried(offer));
        }
        return new DeviceReport(devices);
    }

    private Measurement reference() throws RuntimeFailure {
        try {
            return trial.measure(ExecutionProvider.CPU, new CancelSignal());
        } catch (RunCancelled e) {
            throw new IllegalStateException("nobody asked it to stop", e);
        }
    }

    /// The processor, and what is offered besides where nothing of it can be tried.
    static DeviceReport unprobed(List<Offer> offers) {
        List<Device> devices = new ArrayList<>();
        devices.add(device(ExecutionProvider.CPU, new Device.Usable(Optional.empty())));
        offers.forEach(offer -> devices.add(untried(offer)));
        return new DeviceReport(devices);
    }

    private static Device untried(Offer offer) {
        return switch (offer) {
            case Offer.Missing(String id, String name) -> new Device(id, name, "", new Device.NotInBuild());
            case Offer.Unusable(String id, String name, String reason) ->
                new Device(id, name, "", new Device.Refused(reason));
            case Offer.Available(ExecutionProvider provider) ->
                device(provider, new Device.Refused("It was not tried."));
        };
    }

    private static Device device(ExecutionProvider provider, Device.Result result) {
        return new Device(provider.id(), provider.name(), provider.hardware(), result);
    }

    private Device.Result attempt(ExecutionProvider provider, Measurement reference) throws IOException {
        Optional<String> refusal = attempts.refusal(provider.id());
        if (refusal.isPresent()) {
            return new Device.Refused(refusal.get());
        }
        long patience = PATIENCE_SECONDS + (long) (PATIENCE_FACTOR * reference.times().cost());
        CancelSignal tooLong = new CancelSignal();
        CompletableFuture.delayedExecutor(patience, TimeUnit.SECONDS).execute(tooLong::cancel);
        try (AttemptLog.Attempt _ = attempts.begin(provider.id())) {
            Measurement measurement = trial.measure(provider, tooLong);
            double deviation = measurement.deviationFrom(reference);
            return deviation <= tolerance
                    ? new Device.Usable(Optional.of(measurement.times()))
                    : new Device.Refused(String.format(Locale.ROOT,
                            "It computes wrong numbers: they differ from the CPU’s by up to %.2g of the largest.",
                            deviation));
        } catch (RunCancelled e) {
            return new Device.Refused("It took more than " + patience + " seconds for a short trial.");
        } catch (IOException e) {
            return new Device.Refused("It was not tried, because that cannot be noted in “" + attempts.directory()
                    + "” (" + e.getMessage() + ").");
        } catch (RuntimeFailure e) {
            return new Device.Refused("It cannot run the model: " + Reasons.of(e));
        }
    }
}
