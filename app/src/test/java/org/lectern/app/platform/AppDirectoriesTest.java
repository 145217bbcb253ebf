package org.lectern.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Each system's own places, and the ways to choose another.
class AppDirectoriesTest {
    private static Properties system(String name) {
        var properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", "/home/maud");
        return properties;
    }

    @Test
    void followTheSystem() {
        assertEquals(
                new AppDirectories(Path.of("/home/maud/.local/share/lectern"), Path.of("/home/maud/.cache/lectern")),
                AppDirectories.of(system("Linux"), Map.of()));
        assertEquals(new AppDirectories(Path.of("/d/lectern"), Path.of("/c/lectern")),
                AppDirectories.of(system("Linux"), Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c")));
        assertEquals(Path.of("/home/maud/Library/Application Support/Lectern"),
                AppDirectories.of(system("Mac OS X"), Map.of()).data());
        assertEquals(new AppDirectories(Path.of("roam/Lectern"), Path.of("loc/Lectern/Cache")),
                AppDirectories.of(system("Windows 11"), Map.of("APPDATA", "roam", "LOCALAPPDATA", "loc")));
    }

    @Test
    void giveWayToAChosenFolder() {
        var home = Path.of("chosen").toAbsolutePath();
        var expected = new AppDirectories(home, home.resolve("cache"));
        assertEquals(expected, AppDirectories.of(system("Linux"), Map.of("LECTERN_HOME", "chosen")));
        var properties = system("Linux");
        properties.setProperty(AppDirectories.HOME_PROPERTY, "chosen");
        assertEquals(expected, AppDirectories.of(properties, Map.of("LECTERN_HOME", "other")));
    }
}
