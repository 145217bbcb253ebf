package org.lectern.app.ui.menu;

import javafx.scene.control.MenuItem;
import org.lectern.app.ui.language.Language;

/// What menus are made of.
public final class MenuItems {
    private MenuItems() {}

    /// @param words key of what it says
    public static MenuItem of(String words, Language language, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(words));
        item.setOnAction(event -> action.run());
        return item;
    }
}
