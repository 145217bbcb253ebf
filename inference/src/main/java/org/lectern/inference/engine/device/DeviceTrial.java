package org.lectern.inference.engine.device;

import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.provider.ExecutionProvider;

/// Opens the model on a provider, lets it do the known work, and closes it.
@FunctionalInterface
interface DeviceTrial {
    /// @throws RuntimeFailure when the provider cannot open the model or fails
    Measurement measure(ExecutionProvider provider, CancelSignal cancel) throws RunCancelled, RuntimeFailure;
}
