package org.lectern.app.ui.reader.marks;

import javafx.scene.control.MenuItem;
import org.lectern.app.ui.language.Language;

/// What menus are made of.
final class MenuItems {
    private MenuItems() {}

    /// @param words key of what it says
    static MenuItem of(String words, Language language, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(words));
        item.setOnAction(event -> action.run());
        return item;
    }
}
