package org.lectern.resources;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The words of the window in one language.
public final class Messages {
    private static final String BUNDLE = "org.lectern.resources.i18n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The words in the given language, English where Lectern does not speak it.
    public static Messages in(Locale wanted) {
        return new Messages(languages().stream().filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst().orElse(Locale.ENGLISH));
    }

    public static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.JAPANESE);
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return bundle.keySet();
    }

    /// The text of a key, its places {0}, {1}, … filled with the arguments.
    ///
    /// @throws MissingResourceException for an unknown key
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String pattern(String key) {
        return bundle.getString(key);
    }
}
