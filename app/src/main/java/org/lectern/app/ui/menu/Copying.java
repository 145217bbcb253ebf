package org.lectern.app.ui.menu;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Puts words on the clipboard of the desktop.
public final class Copying {
    private Copying() {}

    /// Blank words leave the clipboard as it is.
    public static void words(String words) {
        if (words.isBlank()) {
            return;
        }
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    }
}
