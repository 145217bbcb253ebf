package org.lectern.app.ui.language;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lectern.resources.Messages;

/// The language of the window; every text bound to it changes with it.
public final class Language {
    private final ReadOnlyObjectWrapper<Messages> messages;

    public Language(Locale locale) {
        this.messages = new ReadOnlyObjectWrapper<>(Messages.in(locale));
    }

    public void use(Locale locale) {
        messages.set(Messages.in(locale));
    }

    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /// The text as it is now, for what is spoken or shown once.
    public String now(String key, Object... arguments) {
        return messages.get().text(key, arguments);
    }

    /// A text that follows the language and its observable arguments.
    public StringBinding text(String key, ObservableValue<?>... arguments) {
        StringBinding binding = Bindings.createStringBinding(
                () -> now(key, Arrays.stream(arguments).map(ObservableValue::getValue).toArray()), arguments);
        return follow(binding);
    }

    /// A text with fixed arguments that follows the language.
    public StringBinding text(String key, Object first, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return Bindings.createStringBinding(() -> now(key, all), messages);
    }

    private StringBinding follow(StringBinding binding) {
        return Bindings.createStringBinding(binding::get, binding, messages);
    }
}
