package org.lectern.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.disk.Folders;
import org.lectern.inference.disk.NativeFiles;
import org.lectern.inference.disk.Platform;

/// The one environment of ONNX Runtime, made so that it reports to nobody: since 1.29 its builds for Linux and macOS upload
/// usage data unless an environment variable forbids it before the library is first used (and reading the command line for
/// that overflows the stack when it is long).
public final class NativeEnvironment {
    private static final String OPT_OUT = "ORT_DISABLE_TELEMETRY";

    private static final String FOLDER = "onnxruntime.native.path";
    private static final NativeFiles FILES = new NativeFiles("onnxruntime", OrtEnvironment.class,
            "/ai/onnxruntime/native/" + Platform.system() + "-" + Platform.processor("x64") + "/",
            Stream.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared").map(System::mapLibraryName)
                    .toList());
    private static boolean loaded;

    private NativeEnvironment() {}

    public static OrtEnvironment get() {
        return Holder.ENVIRONMENT;
    }

    /// Loads the library from the application's own folder; later calls do nothing.
    ///
    /// @param natives folder of unpacked native files
    public static synchronized void load(Path natives) throws RuntimeFailure {
        if (loaded) {
            return;
        }
        try {
            if (System.getProperty(FOLDER) == null) {
                System.setProperty(FOLDER, FILES.unpack(natives).toString());
            }
            Set<Path> before = emptyFolders();
            get();
            removeWithout(before);
            loaded = true;
        } catch (IOException | LinkageError | IllegalStateException e) {
            throw new RuntimeFailure("ONNX Runtime’s library cannot be loaded from “"
                    + System.getProperty(FOLDER, natives.toString()) + "” (" + e.getMessage() + ").", e);
        }
    }

    // the library makes an empty folder wherever it loads its files from, and a killed program does not remove it
    private static void removeWithout(Set<Path> before) throws IOException {
        for (Path folder : emptyFolders()) {
            if (!before.contains(folder)) {
                try {
                    Files.deleteIfExists(folder);
                } catch (DirectoryNotEmptyException e) {
                    // another program's
                }
            }
        }
    }

    private static Set<Path> emptyFolders() throws IOException {
        return Folders.entries(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(folder -> folder.getFileName().toString().startsWith("onnxruntime-java"))
                .collect(Collectors.toSet());
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
