package org.lectern.inference.engine.device;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.ExecutionProvider;
import org.lectern.inference.runtime.provider.Offer;

/// Trials of devices that exist only in a test.
final class StandIn implements DeviceTrial {
    static final float[] RIGHT = {1, -2, 3};

    private final Map<String, DeviceTrial> trials = new HashMap<>();

    StandIn() {
        with("cpu", computing(1, RIGHT));
    }

    static Offer offer(String id) {
        return new Offer.Available(new ExecutionProvider(id, id.toUpperCase(Locale.ROOT), "", options -> {}));
    }

    static DeviceTrial computing(double seconds, float... numbers) {
        return (provider, cancel) -> new Measurement(List.of(numbers), new Device.Times(seconds, seconds / 100));
    }

    static DeviceTrial failing(String message) {
        return (provider, cancel) -> {
            throw new RuntimeFailure(message);
        };
    }

    StandIn with(String id, DeviceTrial trial) {
        trials.put(id, trial);
        return this;
    }

    @Override
    public Measurement measure(ExecutionProvider provider, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        return trials.get(provider.id()).measure(provider, cancel);
    }
}
