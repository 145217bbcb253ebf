package org.lectern.app.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.settings.EngineSettings;
import org.lectern.app.settings.FindSettings;
import org.lectern.app.settings.MachineMemory;
import org.lectern.app.settings.OpenFiles;
import org.lectern.app.settings.PanelSettings;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.settings.ShelfSettings;
import org.lectern.app.settings.WindowPlace;
import org.lectern.app.settings.WindowSettings;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException;

/// The choices of the reader; every change takes effect at once and is saved.
public final class SettingsViewModel {
    private static final DeviceReport NO_DEVICES = new DeviceReport(List.of());
    private static final double PERCENT = 100;
    private static final int GIGABYTE_SHIFT = 30;

    private final SettingsStore store;
    private final ArchiveViewModel archive;
    private final MemoryViewModel memory;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final EngineSource engine;
    private final Language language;
    private final ReadOnlyObjectWrapper<DeviceReport> devices = new ReadOnlyObjectWrapper<>(NO_DEVICES);
    private final ReadOnlyObjectWrapper<Settings> settings;
    private volatile Settings toSave;
    private volatile boolean modelChosen; // in this window
    private Supplier<Optional<Answer>> latestAnswer = Optional::empty;

    /// @param engine tells what runs the model
    /// @param archive what the engine keeps on the disk
    public SettingsViewModel(Settings loaded, SettingsStore store, EngineSource engine, ArchiveViewModel archive,
            TaskRunner tasks, ErrorViewModel errors) {
        this.engine = engine;
        this.store = store;
        this.archive = archive;
        this.memory = new MemoryViewModel(engine, tasks);
        this.tasks = tasks;
        this.errors = errors;
        this.settings = new ReadOnlyObjectWrapper<>(loaded);
        this.toSave = loaded;
        this.language = new Language(localeOf(loaded));
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Language language() {
        return language;
    }

    public void setTheme(Theme theme) {
        change(now -> now.withTheme(theme));
    }

    /// @param dark whether pages are dark in the dark theme
    public void setDarkPages(boolean dark) {
        change(now -> now.withWindow(window -> window.withDarkPages(dark)));
    }

    /// @param whole whether what stands around the text of web pages is read too, from the next start on
    public void setWholePages(boolean whole) {
        change(now -> now.withWholePages(whole));
    }

    /// How large the words of the window are, 1 for the usual size.
    public ObservableValue<Double> textScale() {
        return settings.map(now -> now.window().textSize() / PERCENT);
    }

    /// @param pixels of the panel beside the pages
    public void setSideWidth(int pixels) {
        change(now -> now.withWindow(window -> window.withSideWidth(pixels)));
    }

    /// Which parts of the window are wanted beside the pages.
    public void setPanels(UnaryOperator<PanelSettings> change) {
        change(now -> now.withWindow(window -> window.withPanels(change.apply(window.panels()))));
    }

    /// How flowing text is set.
    public void setBook(BookSettings book) {
        change(now -> now.withWindow(window -> window.withBook(book)));
    }

    /// How the documents of the library are listed.
    public void setShelf(UnaryOperator<ShelfSettings> change) {
        change(now -> now.withWindow(window -> window.withShelf(change.apply(window.shelf()))));
    }

    /// How words are looked for in a document.
    public void setFind(FindSettings find) {
        change(now -> now.withWindow(window -> window.withFind(find)));
    }

    public void setPlace(WindowPlace place) {
        change(now -> now.withWindow(window -> window.withPlace(place)));
    }

    /// The documents that are to be opened at the next start.
    public void setOpen(OpenFiles files) {
        change(now -> now.withOpen(files));
    }

    /// @param percent one of [WindowSettings#TEXT_SIZES]
    public void setTextSize(int percent) {
        change(now -> now.withWindow(window -> window.withTextSize(percent)));
    }

    /// Makes the words of the window larger or smaller.
    ///
    /// @param steps among the sizes there are
    public void stepTextSize(int steps) {
        List<Integer> sizes = WindowSettings.TEXT_SIZES;
        int at = sizes.indexOf(settings.get().window().textSize()) + steps;
        setTextSize(sizes.get(Math.clamp(at, 0, sizes.size() - 1)));
    }

    public void setLanguage(Locale locale) {
        change(now -> now.withLanguage(locale.toLanguageTag()));
        language.use(locale);
    }

    /// The model takes effect at the next start.
    public void setModelDirectory(Optional<Path> directory) {
        changeEngine(now -> now.withModelDirectory(directory));
    }

    /// The device takes effect at the next start.
    public void setDevice(String id) {
        changeEngine(now -> now.withDevice(id));
    }

    /// How answers are decoded, which only the settings' file can change; may be asked for on any thread.
    public Decoding decoding() {
        return toSave.engine().decoding();
    }

    /// What runs the model, as it was when last asked for; empty before.
    public ReadOnlyObjectProperty<DeviceReport> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /// Asks the engine for its devices.
    public void refreshDevices() {
        tasks.run("devices", () -> {
            DeviceReport report = reported();
            tasks.deliver(() -> devices.set(report));
        });
    }

    private DeviceReport reported() {
        try {
            return engine.engine().devices();
        } catch (InferenceException e) {
            return NO_DEVICES; // the study that needs the model tells the reader why
        }
    }

    /// @param source gives the answer that came last
    public void setLatestAnswer(Supplier<Optional<Answer>> source) {
        latestAnswer = source;
    }

    /// The answer that came last, which tells how fast the model is here.
    Optional<Answer> latestAnswer() {
        return latestAnswer.get().filter(answer -> answer.consulted().tokens() > 0
                && answer.consulted().seconds() > 0);
    }

    /// What was studied and is kept on the disk.
    public ArchiveViewModel archive() {
        return archive;
    }

    /// What the disk may be used for, in GiB.
    public int diskGigabytes() {
        return (int) (settings.get().engine().diskBudget() >> GIGABYTE_SHIFT);
    }

    /// The disk budget takes effect at the next start.
    public void setDiskGigabytes(int gigabytes) {
        changeEngine(now -> now.withDiskBudget((long) gigabytes << GIGABYTE_SHIFT));
    }

    /// How much memory the model has taken.
    public MemoryViewModel memory() {
        return memory;
    }

    /// What the model may use of the memory, in GiB.
    public int memoryGigabytes() {
        return (int) Math.max(1, settings.get().engine().memoryBudget() >> GIGABYTE_SHIFT);
    }

    /// What this machine has, in GiB.
    public int mostMemoryGigabytes() {
        return MachineMemory.gigabytes();
    }

    /// The memory budget takes effect at once.
    public void setMemoryGigabytes(int gigabytes) {
        long bytes = (long) gigabytes << GIGABYTE_SHIFT;
        if (gigabytes != memoryGigabytes()) {
            changeEngine(now -> now.withMemoryBudget(bytes));
            memory.give(bytes);
        }
    }

    /// The recent files are in the library now.
    public void recentFilesAdopted() {
        change(Settings::withoutRecentFiles);
    }

    private void changeEngine(UnaryOperator<EngineSettings> change) {
        change(now -> now.withEngine(change));
    }

    private void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (changed.equals(settings.get())) {
            return;
        }
        modelChosen |= !changed.engine().modelDirectory().equals(settings.get().engine().modelDirectory());
        settings.set(changed);
        toSave = changed;
        tasks.run("settings", this::save);
    }

    // The model stays as a command has chosen it meanwhile, unless it was chosen here.
    private void save() {
        Settings now = toSave;
        try {
            if (store.isReadable()) {
                store.change(saved -> modelChosen
                        ? now
                        : now.withEngine(engine -> engine.withModelDirectory(saved.engine().modelDirectory())));
            } else {
                store.save(now);
            }
        } catch (IOException e) {
            tasks.deliver(() -> errors.settingsNotSaved(e));
        }
    }

    private static Locale localeOf(Settings settings) {
        return settings.language().isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(settings.language());
    }
}
