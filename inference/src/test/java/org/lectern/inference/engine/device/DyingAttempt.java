package org.lectern.inference.engine.device;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.inference.runtime.provider.AttemptLog;

/// A program of its own that ends in the middle of an attempt, as native code does that crashes.
public final class DyingAttempt {
    private DyingAttempt() {}

    /// @param arguments folder of the notes, subject
    public static void main(String[] arguments) throws IOException {
        try (AttemptLog.Attempt _ = new AttemptLog(Path.of(arguments[0])).begin(arguments[1])) {
            Runtime.getRuntime().halt(139);
        }
    }

    static void run(Path notes, String subject) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"), DyingAttempt.class.getName(),
                notes.toString(), subject).inheritIO().start().waitFor();
    }
}
