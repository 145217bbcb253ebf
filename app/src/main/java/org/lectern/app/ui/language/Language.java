package org.lectern.app.ui.language;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lectern.app.answering.words.ByteCount;
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

    /// A share from 0 to 1 in words such as "34%"; what rounds to nothing is "<1%".
    public String percent(double share) {
        String percent = NumberFormat.getPercentInstance(messages.get().locale()).format(Math.max(share, 0.01));
        return share < 0.01 ? "<" + percent : percent;
    }

    /// A number of bytes in words such as "3.4 MB".
    public String size(long bytes) {
        return ByteCount.words(bytes, messages.get().locale());
    }

    /// A text that follows the language and its observable arguments.
    public StringBinding text(String key, ObservableValue<?>... arguments) {
        Observable[] sources = Arrays.copyOf(arguments, arguments.length + 1, Observable[].class);
        sources[arguments.length] = messages;
        return Bindings.createStringBinding(
                () -> now(key, Arrays.stream(arguments).map(ObservableValue::getValue).toArray()), sources);
    }

    /// A text with fixed arguments that follows the language.
    public StringBinding text(String key, int argument) {
        return text(key, List.of(argument));
    }

    /// A text with fixed arguments that follows the language.
    public StringBinding text(String key, List<?> arguments) {
        return Bindings.createStringBinding(() -> now(key, arguments.toArray()), messages);
    }
}
