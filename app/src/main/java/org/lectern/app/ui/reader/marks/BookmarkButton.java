package org.lectern.app.ui.reader.marks;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Puts a bookmark on the page in view or takes it away; it is filled where there is one.
public final class BookmarkButton extends Button {
    private final MarksViewModel marks;
    private final Language language;
    private final FontIcon icon = new FontIcon(Material2AL.BOOKMARK_BORDER);
    private final Tooltip tooltip = new Tooltip();

    public BookmarkButton(ReaderViewModel reader, MarksViewModel marks, Language language) {
        this.marks = marks;
        this.language = language;
        setId("bookmark");
        setGraphic(icon);
        getStyleClass().addAll("button-icon", "flat");
        setTooltip(tooltip);
        setOnAction(event -> marks.toggleBookmark());
        InvalidationListener changed = any -> show();
        marks.marks().addListener(changed);
        reader.pageProperty().addListener((o, old, now) -> show());
        reader.placeProperty().addListener((o, old, now) -> show());
        language.messagesProperty().addListener((o, old, now) -> show());
        show();
    }

    private void show() {
        boolean marked = marks.bookmark().isPresent();
        icon.setIconCode(marked ? Material2AL.BOOKMARK : Material2AL.BOOKMARK_BORDER);
        String words = language.now(marked ? "marks.bookmark.remove" : "marks.bookmark.add");
        setAccessibleText(words);
        tooltip.setText(words);
    }
}
