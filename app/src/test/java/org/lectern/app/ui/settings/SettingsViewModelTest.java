package org.lectern.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.desk.memory.KeptFiles.DiskUse;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Leftovers;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.fixture.NotedFiles;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.MemoryUse;

class SettingsViewModelTest {
    @TempDir
    Path folder;

    private final ErrorViewModel errors = new ErrorViewModel();
    private final KeywordEngine engine = new KeywordEngine();

    @Test
    void appliesAndSavesEveryChange() {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        SettingsViewModel model = model(store);
        model.setTheme(Theme.DARK);
        model.setLanguage(Locale.JAPANESE);
        assertEquals("設定", model.language().now("settings.title"));
        model.setWholePages(true);
        Settings saved = store.load();
        assertTrue(saved.wholePages());
        assertEquals(Theme.DARK, saved.theme());
        assertEquals("ja", saved.language());
    }

    @Test
    void leavesWhatACommandHasChosenMeanwhile() throws IOException {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        SettingsViewModel model = model(store);
        model.setTheme(Theme.LIGHT);
        Optional<Path> chosen = Optional.of(folder.resolve("chosen"));
        new SettingsStore(folder.resolve("settings.json"))
                .change(now -> now.withEngine(engine -> engine.withModelDirectory(chosen)));
        model.setTheme(Theme.DARK);
        assertEquals(chosen, store.load().engine().modelDirectory());
        assertEquals(Theme.DARK, store.load().theme());
    }

    @Test
    void saysWhenTheSettingsCannotBeSaved() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SettingsViewModel model = model(new SettingsStore(file.resolve("settings.json")));
        model.setTheme(Theme.DARK);
        assertEquals(Theme.DARK, model.settingsProperty().get().theme());
        assertEquals("error.settings", errors.notices().getFirst().sentence());
    }

    @Test
    void tellsWhatRunsTheModelWhenAsked() {
        SettingsViewModel model = model(new SettingsStore(folder.resolve("settings.json")));
        assertTrue(model.devicesProperty().get().devices().isEmpty());
        model.refreshDevices();
        assertEquals("test", model.devicesProperty().get().running().provider());
        model.setDevice("cuda");
        assertEquals("cuda", model.settingsProperty().get().engine().device());
    }

    @Test
    void takesADiskBudgetInGigabytes() {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        SettingsViewModel model = model(store);
        assertEquals(1, model.diskGigabytes());
        model.setDiskGigabytes(3);
        assertEquals(3L << 30, store.load().engine().diskBudget());
    }

    @Test
    void givesTheModelItsMemoryAtOnce() {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        SettingsViewModel model = model(store);
        assertEquals(2, model.memoryGigabytes());
        model.memory().look();
        assertEquals(Optional.of(new MemoryUse(100, 1000)),
                model.memory().useProperty().get().map(MemoryViewModel.Use::model));
        model.setMemoryGigabytes(3);
        assertEquals(Optional.of(new MemoryUse(100, 3L << 30)),
                model.memory().useProperty().get().map(MemoryViewModel.Use::model));
        assertEquals(3L << 30, store.load().engine().memoryBudget());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 12 ', 12", "64, 64"})
    void understandsGigabytes(String typed, int gigabytes) {
        assertEquals(OptionalInt.of(gigabytes), new Gigabytes(1, 64).read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2.5", "x", "65", "9999999999"})
    void refusesWhatIsNoNumberOfGigabytes(String typed) {
        assertEquals(OptionalInt.empty(), new Gigabytes(1, 64).read(typed));
    }

    @Test
    void removesWhatWasStudiedAfterAsking() {
        ArchiveViewModel archive = archive(new NotedFiles());
        archive.look();
        assertEquals(3L << 30, archive.useProperty().get().studied());
        archive.confirmingProperty().set(true);
        archive.clear();
        assertFalse(archive.confirmingProperty().get());
        assertEquals(0, archive.useProperty().get().studied());
        assertEquals(24L << 20, archive.useProperty().get().all(), "the library stays");
    }

    @Test
    void saysWhyTheDiskRefuses() {
        archive(new KeptFiles() {
            @Override
            public DiskUse use() throws StorageFailure {
                throw new StorageFailure("No.", null);
            }

            @Override
            public long bytes(DocumentId document, Set<String> studies) {
                return 0;
            }

            @Override
            public void clear() {}

            @Override
            public void remove(Leftovers leftovers) {}
        }).look();
        assertEquals("error.storage", errors.notices().getFirst().sentence());
    }

    private ArchiveViewModel archive(KeptFiles archive) {
        return new ArchiveViewModel(archive, new ImmediateTaskRunner(), errors);
    }

    private SettingsViewModel model(SettingsStore store) {
        return new SettingsViewModel(Settings.DEFAULT.withLanguage("en"), store, () -> engine,
                archive(new NotedFiles()),
                new ImmediateTaskRunner(), errors);
    }
}
