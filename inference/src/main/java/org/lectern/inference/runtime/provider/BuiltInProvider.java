package org.lectern.inference.runtime.provider;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.runtime.ProviderRoute;

/// The providers that a build of ONNX Runtime may contain and that Lectern knows how to use. TensorRT is not among them: it
/// builds an engine for every new shape, for minutes.
enum BuiltInProvider {
    CUDA("cuda", "CUDA", OrtProvider.CUDA, BuiltInProvider::addCuda),
    DIRECT_ML("directml", "DirectML", OrtProvider.DIRECT_ML, options -> options.addDirectML(0)),
    CORE_ML("coreml", "CoreML", OrtProvider.CORE_ML,
            options -> options.addCoreML(Map.of("ModelFormat", "MLProgram", "MLComputeUnits", "ALL"))),
    OPENVINO_GPU("openvino-gpu", "OpenVINO on a GPU", OrtProvider.OPEN_VINO, options -> options.addOpenVINO("GPU")),
    OPENVINO_CPU("openvino-cpu", "OpenVINO on the CPU", OrtProvider.OPEN_VINO, options -> options.addOpenVINO("CPU")),
    QNN("qnn", "QNN", OrtProvider.QNN, options -> options.addQnn(Map.of())),
    WEBGPU("webgpu", "WebGPU", OrtProvider.WEBGPU, options -> options.addWebGPU(Map.of()));

    private final String id;
    private final String label;
    private final OrtProvider provider;
    private final ProviderRoute route;

    BuiltInProvider(String id, String label, OrtProvider provider, ProviderRoute route) {
        this.id = id;
        this.label = label;
        this.provider = provider;
        this.route = route;
    }

    /// Whether it is the provider of that name.
    boolean isNamed(String runtimeName) {
        return provider.getName().equals(runtimeName);
    }

    /// @param contained what the loaded runtime was built with
    Offer offer(Set<OrtProvider> contained) {
        return contained.contains(provider)
                ? new Offer.Available(new ExecutionProvider(id, label, "", route))
                : new Offer.Missing(id, label);
    }

    // with TF32, the default, products keep 10 bits of each factor
    private static void addCuda(SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("use_tf32", "0");
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            options.addCUDA(cuda);
        }
    }
}
