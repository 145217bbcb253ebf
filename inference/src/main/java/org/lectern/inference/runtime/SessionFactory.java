package org.lectern.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Opens exported models with ONNX Runtime.
public final class SessionFactory {
    private SessionFactory() {}

    /// The version of ONNX Runtime that is loaded.
    public static String runtimeVersion() {
        return NativeEnvironment.get().getVersion();
    }

    /// Opens a model on the processor.
    public static DecoderSession open(Path model, int threads) throws RuntimeFailure {
        return open(model, threads, ProviderRoute.PROCESSOR);
    }

    /// Opens a graph on the processor and says what it takes and which tensors it gives.
    public static OpenGraph openGraph(Path model, int threads) throws RuntimeFailure {
        OrtSession session = ortSession(model, threads, ProviderRoute.PROCESSOR);
        try {
            Map<String, long[]> outputs = new HashMap<>();
            for (NodeInfo output : session.getOutputInfo().values()) {
                if (output.getInfo() instanceof TensorInfo tensor) {
                    outputs.put(output.getName(), tensor.getShape());
                }
            }
            return new OpenGraph(new OrtDecoderSession(session), session.getInputNames(), outputs);
        } catch (OrtException e) {
            new OrtDecoderSession(session).close();
            throw new RuntimeFailure("ONNX Runtime cannot open " + model + ".", e);
        }
    }

    /// Opens a model on an execution provider.
    ///
    /// @param threads of the processor, which also runs what another provider cannot
    public static DecoderSession open(Path model, int threads, ProviderRoute provider) throws RuntimeFailure {
        DecoderSession session = new OrtDecoderSession(ortSession(model, threads, provider));
        return provider == ProviderRoute.PROCESSOR ? session : new SerialSession(session, new ReentrantLock());
    }

    private static OrtSession ortSession(Path model, int threads, ProviderRoute provider) throws RuntimeFailure {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = NativeEnvironment.get();
            environment.setTelemetry(false);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // shapes differ from run to run: remembered patterns would only grow
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            provider.addTo(options);
            return environment.createSession(model.toString(), options);
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime cannot open " + model + ".", e);
        }
    }
}
