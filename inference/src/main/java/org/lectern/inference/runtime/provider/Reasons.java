package org.lectern.inference.runtime.provider;

import ai.onnxruntime.OrtException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Why something failed, short enough for a table: of ONNX Runtime's messages the innermost part, which names the cause.
public final class Reasons {
    private static final int LONGEST = 200;
    private static final Pattern PREAMBLE = Pattern
            .compile(".*(?:with error: |\\[ONNXRuntimeError\\] : \\d+ : \\w+ : |message: )", Pattern.DOTALL);

    private Reasons() {}

    /// One line.
    public static String of(RuntimeFailure failure) {
        return failure.getCause() instanceof OrtException cause
                ? of(cause)
                : failure.getMessage();
    }

    static String of(OrtException failure) {
        return shortened(String.valueOf(failure.getMessage()));
    }

    static String shortened(String message) {
        Matcher preamble = PREAMBLE.matcher(message);
        String cause = (preamble.lookingAt() ? message.substring(preamble.end()) : message).strip()
                .replaceAll("\\s+", " ");
        return cause.length() > LONGEST ? cause.substring(0, LONGEST) + " …" : cause;
    }
}
