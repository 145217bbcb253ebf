package org.lectern.app.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.lectern.app.settings.Settings;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.resources.Fonts;
import org.lectern.resources.Stylesheets;

/// Dresses the window in the theme and the typefaces of the chosen language.
final class Looks {
    private static final double ANY_SIZE = 12;

    private final SettingsViewModel settings;
    private final Scene scene;
    private final Consumer<Boolean> dark;
    // The preferences outlive the window and must not keep it.
    private final ChangeListener<ColorScheme> schemeChanged = (o, old, now) -> applyTheme();

    private Looks(SettingsViewModel settings, Scene scene, Consumer<Boolean> dark) {
        this.dark = dark;
        this.settings = settings;
        this.scene = scene;
    }

    /// @param dark hears whether the theme is dark
    static void dress(Scene scene, SettingsViewModel settings, Consumer<Boolean> dark) {
        Fonts.bundled().forEach(url -> Font.loadFont(url, ANY_SIZE));
        Looks looks = new Looks(settings, scene, dark);
        settings.settingsProperty().addListener((o, old, now) -> {
            if (old.theme() != now.theme() || old.window().textSize() != now.window().textSize()) {
                looks.applyTheme();
            }
        });
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(looks.schemeChanged));
        settings.language().messagesProperty().addListener((o, old, now) -> looks.applyLanguage());
        looks.applyTheme();
        looks.applyLanguage();
    }

    private void applyTheme() {
        boolean isDark = isDark(settings.settingsProperty().get());
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(Stylesheets.of(isDark));
        scene.getStylesheets().add(Stylesheets.textSize(settings.textScale().getValue()));
        dark.accept(isDark);
    }

    private void applyLanguage() {
        List<String> installed = Font.getFamilies();
        scene.getRoot().setStyle(Fonts.families(settings.language().messagesProperty().get().locale()).stream()
                .filter(installed::contains).findFirst().map("-fx-font-family: \"%s\";"::formatted).orElse(""));
    }

    private static boolean isDark(Settings settings) {
        return switch (settings.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
