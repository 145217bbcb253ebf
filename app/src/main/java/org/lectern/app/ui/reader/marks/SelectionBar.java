package org.lectern.app.ui.reader.marks;

import javafx.scene.control.Separator;
import javafx.geometry.Orientation;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// At the selected words: highlights them in one of four colours, notes something, asks about them, copies them with their page.
final class SelectionBar extends HBox {
    /// @param left run after something was done, to give the focus back
    SelectionBar(SelectionActions actions, Language language, Runnable left) {
        setId("selection-bar");
        getStyleClass().addAll("floating", "selection-bar");
        getChildren().addAll(TintButton.all(language, tint -> {
            actions.highlight(tint);
            left.run();
        }));
        IconButton note = new IconButton(Material2MZ.NOTE_ADD, language.text("selection.note"), actions::note);
        note.setId("selection-note");
        IconButton ask = new IconButton(Material2MZ.QUESTION_ANSWER, language.text("selection.ask"), actions::ask);
        ask.setId("selection-ask");
        IconButton copy = new IconButton(Material2AL.FORMAT_QUOTE, language.text("selection.copy-page"), () -> {
            actions.copyWithPage();
            left.run();
        });
        copy.setId("selection-copy-page");
        getChildren().addAll(new Separator(Orientation.VERTICAL), note, ask, copy);
    }
}
