package org.lectern.inference.engine;

import java.nio.file.Path;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// A program of its own that opens a model, says so, or why not, and dies without any tidying up.
public final class NativesProcess {
    private NativesProcess() {}

    /// @param arguments the model and the folder of caches
    public static void main(String[] arguments) {
        try (FocusEngine engine = EngineFactory.open(Path.of(arguments[0]),
                EngineOptions.defaults(Path.of(arguments[1])))) {
            System.out.println("opened " + engine.model().layers());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (InferenceException e) {
            System.out.println(e.getMessage());
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }
}
