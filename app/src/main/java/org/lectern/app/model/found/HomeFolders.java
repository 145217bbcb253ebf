package org.lectern.app.model.found;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where programs keep things on a machine.
///
/// @param system as the property `os.name` has it
/// @param home of the user
/// @param root of the file system, below which services have their folders
public record HomeFolders(String system, Path home, Path root, Map<String, String> environment) {
    public HomeFolders {
        environment = Map.copyOf(environment);
    }

    /// Those of this process.
    public static HomeFolders current() {
        var home = Path.of(System.getProperty("user.home")).toAbsolutePath();
        return new HomeFolders(System.getProperty("os.name", ""), home,
                Objects.requireNonNull(home.getRoot(), "an absolute path has one"), System.getenv());
    }

    boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// What programs keep of their own: settings where `settings` is true, else what they fetch.
    Path data(boolean settings) {
        if (isWindows()) {
            return settings
                    ? variable("APPDATA").orElse(home.resolve("AppData").resolve("Roaming"))
                    : variable("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        }
        if (isMac()) {
            return home.resolve("Library").resolve("Application Support");
        }
        return settings
                ? variable("XDG_CONFIG_HOME").orElse(home.resolve(".config"))
                : variable("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    }

    /// A folder that a variable of the environment names; a `~` before it is the home.
    Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).flatMap(this::path);
    }

    /// A path as settings of programs have it; empty for what is none.
    Optional<Path> path(String text) {
        try {
            var path = Path.of(text.strip());
            return Optional.of(path.startsWith("~") ? home.resolve(Path.of("~").relativize(path)) : home.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
