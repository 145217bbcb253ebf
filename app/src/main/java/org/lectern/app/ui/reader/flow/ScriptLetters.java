package org.lectern.app.ui.reader.flow;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Letters that stand higher or lower than those around them. In a line they take the place of one character.
final class ScriptLetters extends Region {
    private static final double RISE = 0.36; // of the size of the letters around
    private static final double FALL = 0.16;

    private final Text text;
    private final double rise;

    /// @param around size of the letters around them, in view pixels
    ScriptLetters(Text text, boolean raised, double around) {
        this.text = text;
        this.rise = (raised ? RISE : -FALL) * around;
        getChildren().add(text);
    }

    @Override
    protected void layoutChildren() {
        text.relocate(0, 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.getLayoutBounds().getHeight();
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset() + rise;
    }
}
