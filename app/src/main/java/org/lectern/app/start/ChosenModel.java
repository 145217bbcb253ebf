package org.lectern.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.app.model.ModelUse;
import org.lectern.app.settings.SettingsStore;

/// The choice of the model, as the settings keep it.
record ChosenModel(SettingsStore settings) implements ModelUse {
    @Override
    public Optional<Path> used() {
        return settings.load().engine().modelDirectory();
    }

    @Override
    public void use(Optional<Path> model) throws IOException {
        settings.change(now -> now.withEngine(engine -> engine.withModelDirectory(model)));
    }
}
