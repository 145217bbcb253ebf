package org.lectern.app.settings;

/// Which looks the window takes.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
