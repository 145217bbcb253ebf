package org.lectern.app.ui.reader.selection;

/// By what a selection grows while the pointer is drawn over the text.
public enum Granularity {
    CHARACTER, WORD, LINE;

    /// @param clicks how often the button was pressed in a row
    public static Granularity of(int clicks) {
        return values()[Math.clamp(clicks - 1, 0, values().length - 1)];
    }
}
