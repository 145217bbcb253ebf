package org.lectern.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the reader has chosen. Immutable.
///
/// @param language tag of the words' language such as "en" or "ja"; empty follows the system
/// @param wholePages whether the menus of web pages, and what else stands around their text, are read too
/// @param recentFiles most recent first; written before there was a library, which takes them over
public record Settings(Theme theme, String language, WindowSettings window, EngineSettings engine,
        boolean wholePages, List<Path> recentFiles, OpenFiles open) {
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, "", WindowSettings.DEFAULT,
            EngineSettings.DEFAULT, false, List.of(), OpenFiles.NONE);

    public Settings {
        recentFiles = List.copyOf(recentFiles);
    }

    public Settings withTheme(Theme theme) {
        return new Settings(theme, language, window, engine, wholePages, recentFiles, open);
    }

    public Settings withLanguage(String language) {
        return new Settings(theme, language, window, engine, wholePages, recentFiles, open);
    }

    public Settings withWindow(UnaryOperator<WindowSettings> change) {
        return new Settings(theme, language, change.apply(window), engine, wholePages, recentFiles, open);
    }

    public Settings withEngine(UnaryOperator<EngineSettings> change) {
        return new Settings(theme, language, window, change.apply(engine), wholePages, recentFiles, open);
    }

    public Settings withWholePages(boolean whole) {
        return new Settings(theme, language, window, engine, whole, recentFiles, open);
    }

    public Settings withoutRecentFiles() {
        return new Settings(theme, language, window, engine, wholePages, List.of(), open);
    }

    public Settings withOpen(OpenFiles files) {
        return new Settings(theme, language, window, engine, wholePages, recentFiles, files);
    }
}
