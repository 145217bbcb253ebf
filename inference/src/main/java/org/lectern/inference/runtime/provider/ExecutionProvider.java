package org.lectern.inference.runtime.provider;

import org.lectern.inference.runtime.ProviderRoute;

/// An execution provider of ONNX Runtime: a way to run a model.
///
/// @param id short and unique, such as "cuda"
/// @param hardware as the runtime describes it; may be empty
public record ExecutionProvider(String id, String name, String hardware, ProviderRoute route) {
    /// The runtime's own, which is always there.
    public static final ExecutionProvider CPU = new ExecutionProvider("cpu", "CPU", Hardware.processor(),
            ProviderRoute.PROCESSOR);
}
