package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Finds out how far this machine confines a process, by trying it on one.
public final class SandboxProbe {
    private static final int LIMIT = 60; // seconds

    private SandboxProbe() {}

    /// @param start the program and arguments that run [ConfinedStart]
    /// @return empty where the system is one on which nothing is confined
    public static Optional<SandboxLayers> layers(List<String> start) throws IOException {
        if (!Confinement.isOffered()) {
            return Optional.empty();
        }
        var line = new ArrayList<>(start);
        line.add(ConfinedStart.TRY);
        var process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
                throw new IOException("the try does not end");
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (process.exitValue() != 0 || said.isEmpty()) {
                throw new IOException("the try ended with code " + process.exitValue());
            }
            return Optional.of(SandboxLayers.parse(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
