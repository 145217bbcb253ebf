package org.lectern.app.ui.reader.selection;

import org.lectern.app.ui.menu.Copying;

/// Puts selected text on the clipboard of the desktop.
public final class SelectionClipboard {
    private SelectionClipboard() {}

    /// @param selection null for nothing, which leaves the clipboard as it is
    public static void copy(Selection selection) {
        if (selection != null) {
            Copying.words(selection.text());
        }
    }
}
