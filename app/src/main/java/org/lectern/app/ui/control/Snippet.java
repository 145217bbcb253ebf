package org.lectern.app.ui.control;

import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.app.document.words.Excerpt;

/// Some words of a document around a place that was found, on so many lines; what does not fit is cut off.
public final class Snippet extends TextFlow {
    private final int lines;
    private final Text before;

    public Snippet(Excerpt excerpt, int lines) {
        this.lines = lines;
        this.before = words(excerpt.before(), "words");
        getChildren().add(this.before);
        if (!excerpt.match().isEmpty()) { // an empty text would lend its weight to the letter behind it
            getChildren().add(words(excerpt.match(), "match"));
        }
        getChildren().add(words(excerpt.after(), "words"));
        setMaxHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private static Text words(String content, String style) {
        Text words = new Text(content);
        words.getStyleClass().add(style);
        return words;
    }

    @Override
    protected double computePrefHeight(double width) {
        Text line = new Text(" ");
        line.setFont(before.getFont());
        return lines * line.getLayoutBounds().getHeight();
    }
}
