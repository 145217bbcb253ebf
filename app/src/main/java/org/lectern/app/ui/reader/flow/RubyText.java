package org.lectern.app.ui.reader.flow;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Characters with their reading above them, on the base line of the characters.
final class RubyText extends Region {
    private final Text base;
    private final Text reading;

    RubyText(Text base, Text reading) {
        this.base = base;
        this.reading = reading;
        getChildren().addAll(reading, base);
    }

    private double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private double above() {
        return reading.getLayoutBounds().getHeight() * 0.86; // its line has room below
    }

    @Override
    protected void layoutChildren() {
        reading.relocate((getWidth() - width(reading)) / 2, 0);
        base.relocate((getWidth() - width(base)) / 2, above());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(width(base), width(reading));
    }

    @Override
    protected double computePrefHeight(double width) {
        return above() + base.getLayoutBounds().getHeight();
    }

    @Override
    public double getBaselineOffset() {
        return above() + base.getBaselineOffset();
    }
}
