package org.lectern.app.ui.reader.selection;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Puts selected text on the clipboard of the desktop.
public final class SelectionClipboard {
    private SelectionClipboard() {}

    /// @param selection null for nothing, which leaves the clipboard as it is
    public static void copy(Selection selection) {
        if (selection != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, selection.text()));
        }
    }
}
