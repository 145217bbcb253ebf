package org.lectern.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.app.platform.LockedFile;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.WeightFormat;

/// Keeps the settings in one JSON file, replaced as a whole at every change.
public final class SettingsStore {
    private static final Logger LOG = Logger.getLogger(SettingsStore.class.getName());

    private static final String AUTOMATIC = "auto";

    private final Path file;
    private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public SettingsStore(Path file) {
        this.file = file;
    }

    /// Whether what is saved can be read.
    public boolean isReadable() {
        try {
            return read().isPresent();
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "settings not readable", e);
            return false;
        }
    }

    private Optional<Settings> read() throws IOException {
        return Optional.ofNullable(gson.fromJson(Files.readString(file), Saved.class)).map(Saved::settings);
    }

    /// The saved settings; the default ones where there is no readable file.
    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return read().orElse(Settings.DEFAULT);
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "settings not readable, using the default ones", e);
            return Settings.DEFAULT;
        }
    }

    /// Replaces all that is saved, also by another process.
    public synchronized void save(Settings settings) throws IOException {
        PrivateFiles.folder(file.resolveSibling(""));
        new LockedFile(file).write(text(settings));
    }

    /// Changes what is saved now, also by another process.
    ///
    /// @throws IOException where it cannot be written, or is there and cannot be read; it stays as it is then
    public synchronized void change(UnaryOperator<Settings> change) throws IOException {
        var locked = new LockedFile(file);
        locked.<IOException>alone(() -> locked.write(text(change.apply(saved()))));
    }

    private Settings saved() throws IOException {
        try {
            return Files.exists(file) ? read().orElse(Settings.DEFAULT) : Settings.DEFAULT;
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IOException("“" + file + "” is damaged", e);
        }
    }

    private String text(Settings settings) {
        return gson.toJson(Saved.of(settings));
    }

    /// The form on disk.
    private record Saved(@Nullable Theme theme, @Nullable String language, @Nullable Boolean darkPages,
            @Nullable Integer textSize, @Nullable Integer sideWidth, @Nullable PanelSettings panels,
            @Nullable WindowPlace place, @Nullable BookSettings book, @Nullable ShelfSettings shelf,
            @Nullable FindSettings find,
            @Nullable List<String> open, int shown,
            @Nullable String model,
            long memoryBudget,
            @Nullable Long diskBudget, @Nullable String weightFormat, @Nullable String device,
            @Nullable Decoding decoding, boolean wholePages, @Nullable List<String> recent) {
        static Saved of(Settings settings) {
            var engine = settings.engine();
            var window = settings.window();
            return new Saved(settings.theme(), settings.language(), window.darkPages(), window.textSize(),
                    window.sideWidth(), window.panels(), window.place(), window.book(), window.shelf(), window.find(),
                    names(settings.open().files()),
                    settings.open().shown(),
                    engine.modelDirectory().map(Path::toString).orElse(null), engine.memoryBudget(),
                    engine.diskBudget(), engine.weightFormat().map(WeightFormat::label).orElse(AUTOMATIC),
                    engine.device(), engine.decoding(), settings.wholePages(),
                    settings.recentFiles().isEmpty() ? null : names(settings.recentFiles()));
        }

        private static List<String> names(List<Path> files) {
            return files.stream().map(Path::toString).toList();
        }

        private static List<Path> files(@Nullable List<String> names) {
            return Objects.requireNonNullElse(names, List.<String>of()).stream().map(Path::of).toList();
        }

        Settings settings() {
            var standard = Settings.DEFAULT;
            return new Settings(Objects.requireNonNullElse(theme, standard.theme()),
                    Objects.requireNonNullElse(language, standard.language()),
                    window(standard.window()), engine(standard.engine()),
                    wholePages, files(recent), new OpenFiles(files(open), shown));
        }

        private WindowSettings window(WindowSettings standard) {
            return new WindowSettings(Objects.requireNonNullElse(darkPages, standard.darkPages()),
                    Objects.requireNonNullElse(textSize, standard.textSize()),
                    Objects.requireNonNullElse(sideWidth, standard.sideWidth()),
                    Objects.requireNonNullElse(panels, standard.panels()),
                    Objects.requireNonNullElse(place, standard.place()),
                    Objects.requireNonNullElse(book, standard.book()),
                    Objects.requireNonNullElse(shelf, standard.shelf()),
                    Objects.requireNonNullElse(find, standard.find()));
        }

        private EngineSettings engine(EngineSettings standard) {
            return new EngineSettings(Optional.ofNullable(model).map(Path::of),
                    memoryBudget > 0 ? memoryBudget : standard.memoryBudget(),
                    diskBudget != null && diskBudget >= 0 ? diskBudget : standard.diskBudget(),
                    Optional.ofNullable(weightFormat).flatMap(WeightFormat::labelled),
                    Objects.requireNonNullElse(device, standard.device()),
                    Objects.requireNonNullElse(decoding, standard.decoding()));
        }
    }
}
