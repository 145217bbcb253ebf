package org.lectern.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.task.ImmediateTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.ui.error.ErrorViewModel;

class SettingsViewModelTest {
    @TempDir
    Path folder;

    private final ErrorViewModel errors = new ErrorViewModel();

    @Test
    void appliesAndSavesEveryChange() {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        SettingsViewModel model = model(store);
        model.setTheme(Theme.DARK);
        model.setLanguage(Locale.JAPANESE);
        model.opened(Path.of("a.pdf"));
        assertEquals("設定", model.language().now("settings.title"));
        Settings saved = store.load();
        assertEquals(Theme.DARK, saved.theme());
        assertEquals("ja", saved.language());
        assertEquals(List.of(Path.of("a.pdf")), saved.recentFiles());
    }

    @Test
    void saysWhenTheSettingsCannotBeSaved() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SettingsViewModel model = model(new SettingsStore(file.resolve("settings.json")));
        model.setTheme(Theme.DARK);
        assertEquals(Theme.DARK, model.settingsProperty().get().theme());
        assertEquals("error.settings", errors.noticeProperty().get().sentence());
    }

    @Test
    void tellsWhatRunsTheModelWhenAsked() {
        SettingsViewModel model = model(new SettingsStore(folder.resolve("settings.json")));
        assertTrue(model.devicesProperty().get().devices().isEmpty());
        model.refreshDevices();
        assertEquals("test", model.devicesProperty().get().running().provider());
        model.setDevice("cuda");
        assertEquals("cuda", model.settingsProperty().get().device());
    }

    private SettingsViewModel model(SettingsStore store) {
        return new SettingsViewModel(Settings.DEFAULT.withLanguage("en"), store, KeywordEngine::new,
                new ImmediateTaskRunner(),
                errors);
    }
}
