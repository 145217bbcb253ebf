package org.lectern.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.WeightFormat;

/// Settings survive a restart, and a broken file costs the settings only.
class SettingsStoreTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve("settings.json");
    }

    @Test
    void startWithTheDefaults() {
        assertEquals(Settings.DEFAULT, new SettingsStore(file).load());
    }

    @Test
    void comeBackAsSaved() throws IOException {
        var settings = Settings.DEFAULT.withTheme(Theme.DARK).withLanguage("ja")
                .withWindow(window -> window.withDarkPages(false).withTextSize(130).withSideWidth(300)
                        .withPanels(new PanelSettings(false, true, false, 200, 300))
                        .withPlace(new WindowPlace(10, 20, 1200, 800, true)))
                .withOpen(new OpenFiles(List.of(Path.of("a.pdf"), Path.of("日本.epub")), 1))
                .withEngine(
                        standard -> new EngineSettings(Optional.of(Path.of("model")), 1 << 20, 0,
                                Optional.of(WeightFormat.INT8), "cuda", Decoding.EXACT));
        new SettingsStore(file).save(Settings.DEFAULT);
        new SettingsStore(file).save(settings);
        assertEquals(settings, new SettingsStore(file).load());
        try (var left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void webPagesAreReadAsAWholeWhereTheFileSaysSo() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"wholePages\":true}");
        var settings = new SettingsStore(file).load();
        assertEquals(true, settings.wholePages());
        new SettingsStore(file).save(settings.withTheme(Theme.DARK));
        assertEquals(true, new SettingsStore(file).load().wholePages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"theme\":7}", "{\"recent\":[\"\\u0000\"]}", "\u0000"})
    void areTheDefaultsWhereTheFileIsBroken(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertEquals(Settings.DEFAULT, new SettingsStore(file).load());
    }

    @Test
    void stillNameTheFilesOfBeforeTheLibrary() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\":\"DARK\",\"recent\":[\"a.pdf\",\"日本.pdf\"]}");
        var settings = new SettingsStore(file).load();
        assertEquals(List.of(Path.of("a.pdf"), Path.of("日本.pdf")), settings.recentFiles());
        assertEquals(BookSettings.DEFAULT, settings.window().book());
        new SettingsStore(file).save(settings.withoutRecentFiles());
        assertEquals(List.of(), new SettingsStore(file).load().recentFiles());
        assertEquals(Theme.DARK, new SettingsStore(file).load().theme());
    }
}
