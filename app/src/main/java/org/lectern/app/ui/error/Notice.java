package org.lectern.app.ui.error;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the banner says: one sentence and one next action, named by message keys so that they follow the language.
///
/// @param arguments fill both texts
/// @param password where the password goes that the next action asks for
public record Notice(String sentence, String next, List<Object> arguments, Optional<Consumer<String>> password) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    static Notice of(String key, Object... arguments) {
        return new Notice("error." + key, "error." + key + ".next", List.of(arguments), Optional.empty());
    }

    Notice asking(Consumer<String> password) {
        return new Notice(sentence, next, arguments, Optional.of(password));
    }
}
