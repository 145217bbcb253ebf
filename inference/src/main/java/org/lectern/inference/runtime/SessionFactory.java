package org.lectern.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Opens exported models with ONNX Runtime.
public final class SessionFactory {
    private SessionFactory() {}

    /// The version of ONNX Runtime that is loaded.
    public static String runtimeVersion() {
        return NativeEnvironment.get().getVersion();
    }

    public static DecoderSession open(Path model, int threads) throws RuntimeFailure {
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
            return new DecoderSession(environment.createSession(model.toString(), options));
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime cannot open " + model + ".", e);
        }
    }
}
