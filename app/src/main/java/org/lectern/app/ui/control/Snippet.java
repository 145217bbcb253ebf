package org.lectern.app.ui.control;

import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Some words of a document around a place that was found; what does not fit is cut off.
public final class Snippet extends TextFlow {
    /// @param height in view pixels, as many lines as the style sheet's font gives
    public Snippet(String before, String match, String after, double height) {
        super(words(before, "words"), words(match, "match"), words(after, "words"));
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        Rectangle clip = new Rectangle(0, height);
        clip.widthProperty().bind(widthProperty());
        setClip(clip);
    }

    private static Text words(String content, String style) {
        Text words = new Text(content);
        words.getStyleClass().add(style);
        return words;
    }
}
