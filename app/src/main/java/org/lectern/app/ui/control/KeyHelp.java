package org.lectern.app.ui.control;

import java.util.List;

/// Keys, as they are written on a keyboard, and what they do.
///
/// @param words key of the words that explain them
public record KeyHelp(String words, List<String> keys) {
    public KeyHelp {
        keys = List.copyOf(keys);
    }
}
