package org.lectern.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// The one environment of ONNX Runtime, made so that it reports to nobody: since 1.29 its builds for Linux and macOS upload
/// usage data unless an environment variable forbids it before the library is first used (and reading the command line for
/// that overflows the stack when it is long).
public final class NativeEnvironment {
    private static final String OPT_OUT = "ORT_DISABLE_TELEMETRY";

    private NativeEnvironment() {}

    public static OrtEnvironment get() {
        return Holder.ENVIRONMENT;
    }

    /// Makes the environment at its first use.
    private static final class Holder {
        private static final OrtEnvironment ENVIRONMENT = create();

        private static OrtEnvironment create() {
            optOut();
            return OrtEnvironment.getEnvironment();
        }
    }

    /// Sets the variable in this process; Java itself cannot. Windows has no `setenv` and no such upload.
    @SuppressWarnings("restricted") // native access is granted on the command line
    private static void optOut() {
        var linker = Linker.nativeLinker();
        var setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return;
        }
        var call = linker.downcallHandle(setenv.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            var failed = (int) call.invokeExact(arena.allocateFrom(OPT_OUT), arena.allocateFrom("1"), 1);
            if (failed != 0) {
                throw new IllegalStateException("cannot forbid ONNX Runtime to report");
            }
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) { // what a method handle declares
            throw new IllegalStateException(e);
        }
    }
}
