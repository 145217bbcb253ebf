package org.lectern.app.ui.error;

import java.util.List;

/// What the banner says: one sentence, its details, and one next action, named by message keys so that they follow the language.
///
/// @param arguments fill both texts
/// @param details sentences of their own, such as what is wrong with each of many files
public record Notice(String sentence, String next, List<Object> arguments, List<Detail> details) {
    public Notice {
        arguments = List.copyOf(arguments);
        details = List.copyOf(details);
    }

    /// One sentence of many.
    public record Detail(String sentence, List<Object> arguments) {
        public Detail {
            arguments = List.copyOf(arguments);
        }

        static Detail of(String key, Object... arguments) {
            return new Detail("error." + key, List.of(arguments));
        }
    }

    static Notice of(String key, Object... arguments) {
        return new Notice("error." + key, "error." + key + ".next", List.of(arguments), List.of());
    }

    Notice with(List<Detail> more) {
        return new Notice(sentence, next, arguments, more);
    }
}
