package org.lectern.app.start.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.settings.SettingsStore;

/// Whether the settings can be read.
///
/// @param file of the settings
record SettingsCheck(Path file) implements Examination {
    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public List<Finding> findings() {
        if (!Files.exists(file)) {
            return List.of(Finding.fine(file, "is not there; the usual settings apply."));
        }
        return List.of(new SettingsStore(file).isReadable()
                ? Finding.fine(file, "is read.")
                : Finding.fault(file, "It cannot be read, so the usual settings apply.",
                        "Mend it, or remove it; the next change in the window writes a new one."));
    }
}
