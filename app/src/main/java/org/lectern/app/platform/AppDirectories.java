package org.lectern.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.PrivateFiles;

/// Where Lectern keeps its files on this machine.
///
/// @param data settings, library and log
/// @param cache what can be made again, such as the exported model
public record AppDirectories(Path data, Path cache) {
    /// Override of both folders: a system property, and an environment variable.
    public static final String HOME_PROPERTY = "lectern.home";

    private static final String HOME_VARIABLE = "LECTERN_HOME";
    private static final int SHALLOW = 2; // levels
    private static final Logger LOG = Logger.getLogger(AppDirectories.class.getName());

    /// The folders of this process.
    public static AppDirectories current() {
        return of(System.getProperties(), System.getenv());
    }

    static AppDirectories of(Properties properties, Map<String, String> environment) {
        var override = properties.getProperty(HOME_PROPERTY, environment.get(HOME_VARIABLE));
        if (override != null && !override.isBlank()) {
            var home = Path.of(override).toAbsolutePath();
            return new AppDirectories(home, home.resolve("cache"));
        }
        var user = Path.of(properties.getProperty("user.home"));
        var system = properties.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return windows(user, environment);
        }
        return system.startsWith("Mac") ? mac(user) : xdg(user, environment);
    }

    private static AppDirectories windows(Path user, Map<String, String> environment) {
        var local = folder(environment, "LOCALAPPDATA", user.resolve("AppData").resolve("Local")).resolve("Lectern");
        var roaming = folder(environment, "APPDATA", user.resolve("AppData").resolve("Roaming")).resolve("Lectern");
        return new AppDirectories(roaming, local.resolve("Cache"));
    }

    private static AppDirectories mac(Path user) {
        var library = user.resolve("Library");
        return new AppDirectories(library.resolve("Application Support").resolve("Lectern"),
                library.resolve("Caches").resolve("Lectern"));
    }

    private static AppDirectories xdg(Path user, Map<String, String> environment) {
        return new AppDirectories(folder(environment, "XDG_DATA_HOME", user.resolve(".local/share")).resolve("lectern"),
                folder(environment, "XDG_CACHE_HOME", user.resolve(".cache")).resolve("lectern"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path standard) {
        var value = environment.get(variable);
        return value == null || value.isBlank() ? standard : Path.of(value);
    }

    /// Makes the folders, takes them from all other users, and with them what Lectern has written there. Everything is looked through
    /// where a folder was open to others, as older versions made it; else the first levels are, because nobody gets below them.
    public void makePrivate() {
        makePrivate(data, List.of(settingsFile(), library(), instance(), conversations(), models()));
        makePrivate(cache, List.of(cache));
        try (var files = Files.list(data)) {
            files.filter(file -> file.getFileName().toString().startsWith(logFile().getFileName().toString()))
                    .forEach(file -> PrivateFiles.takeAll(file, 0));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the log stays as it is", e);
        }
    }

    private static void makePrivate(Path folder, List<Path> written) {
        try {
            var wasOpen = Files.isDirectory(folder) && PrivateFiles.isOpen(folder);
            PrivateFiles.folder(folder);
            for (var path : written) {
                if (Files.exists(path)) {
                    PrivateFiles.takeAll(path.toRealPath(), wasOpen ? Integer.MAX_VALUE : SHALLOW);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "open to others: " + folder, e); // or not writable, which those who write will say
        }
    }

    public Path settingsFile() {
        return data.resolve("settings.json");
    }

    /// Folder of the library, which is its owner's alone.
    public Path library() {
        return data.resolve("library");
    }

    /// Folder of the conversations that commands go on with.
    public Path conversations() {
        return data.resolve("conversations");
    }

    /// Folder of the list of the user's own models, and of copies of them.
    public Path models() {
        return data.resolve("models");
    }

    /// Folder in which the open window waits for the files of later starts.
    public Path instance() {
        return data.resolve("instance");
    }

    /// Folder of what was recognised on scanned pages.
    public Path recognised() {
        return recognised(cache);
    }

    /// The same, where only the folder for what can be made again is known.
    public static Path recognised(Path cache) {
        return cache.resolve("ocr");
    }

    /// Folder of the list of fonts that reading processes keep, where only the folder for what can be made again is known.
    public static Path fonts(Path cache) {
        return cache.resolve("fonts");
    }

    /// Where the user may put provider libraries of ONNX Runtime.
    public Path providers() {
        return data.resolve("providers");
    }

    /// Name of the log; the files add a number to it, 0 being the newest.
    public Path logFile() {
        return data.resolve("lectern.log");
    }
}
