package org.lectern.app.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.EngineSource;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// The engine of one command: opened when it is first needed, which is after the file was read, and closed at the end.
final class OneEngine implements EngineSource {
    private final EngineSource opening;
    private @Nullable FocusEngine engine;

    OneEngine(EngineSource opening) {
        this.opening = opening;
    }

    @Override
    public synchronized FocusEngine engine() throws InferenceException {
        if (engine == null) {
            engine = opening.engine();
        }
        return engine;
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
