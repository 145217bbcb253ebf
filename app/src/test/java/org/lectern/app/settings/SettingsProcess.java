package org.lectern.app.settings;

import java.io.IOException;
import java.nio.file.Path;

/// Saves settings until it is killed, each with larger budgets, and says after every one which is saved.
final class SettingsProcess {
    private SettingsProcess() {}

    public static void main(String[] args) throws IOException {
        var store = new SettingsStore(Path.of(args[0]).resolve("settings.json"));
        for (var budget = store.load().engine().diskBudget() + 1;; budget++) {
            var next = budget;
            store.save(store.load().withTheme(Theme.DARK).withLanguage("ja")
                    .withEngine(engine -> engine.withDiskBudget(next).withMemoryBudget(next)));
            System.out.println(budget);
        }
    }
}
