package org.lectern.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the reader has chosen. Immutable.
///
/// @param language tag of the words' language such as "en" or "ja"; empty follows the system
/// @param darkPages whether pages are dark in the dark theme
/// @param recentFiles most recent first; written before there was a library, which takes them over
public record Settings(Theme theme, String language, boolean darkPages, EngineSettings engine,
        List<Path> recentFiles) {
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, "", true, EngineSettings.DEFAULT,
            List.of());

    public Settings {
        recentFiles = List.copyOf(recentFiles);
    }

    public Settings withTheme(Theme theme) {
        return new Settings(theme, language, darkPages, engine, recentFiles);
    }

    public Settings withLanguage(String language) {
        return new Settings(theme, language, darkPages, engine, recentFiles);
    }

    public Settings withDarkPages(boolean dark) {
        return new Settings(theme, language, dark, engine, recentFiles);
    }

    public Settings withEngine(UnaryOperator<EngineSettings> change) {
        return new Settings(theme, language, darkPages, change.apply(engine), recentFiles);
    }

    public Settings withoutRecentFiles() {
        return new Settings(theme, language, darkPages, engine, List.of());
    }
}
