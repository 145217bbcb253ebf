package org.lectern.app.ui.evidence;

import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.HeatStrip;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// The heat strip: a slim line under the pages, which grows over them, with its caption and the numbers of the passages, while the pointer
/// is over it or the keyboard has led to it.
public final class HeatPanel extends Region {
    private static final PseudoClass GROWN = PseudoClass.getPseudoClass("grown");
    private static final double SLIM = 10; // pixels

    private final HeatStrip strip = new HeatStrip();
    private final VBox content = new VBox();
    private final BooleanBinding grown = content.hoverProperty().or(strip.focusVisibleProperty());

    public HeatPanel(HeatViewModel model, Language language) {
        getStyleClass().add("heat-panel");
        content.getStyleClass().add("content");
        Label title = new Label();
        title.textProperty().bind(language.text("heat.title"));
        title.getStyleClass().add("strong");
        Label caption = new Label();
        caption.getStyleClass().add("quiet");
        caption.textProperty().bind(model.captionBinding(language));
        HBox head = new HBox(title, caption);
        head.getStyleClass().add("caption");
        Shown.when(head, grown);
        strip.heatProperty().bind(model.heatProperty());
        strip.setDescribe(chunk -> model.describe(chunk, language));
        strip.setOnJump(model::jump);
        strip.setOnPass(model::pass);
        strip.accessibleTextProperty().bind(language.text("heat.strip"));
        content.getChildren().addAll(head, strip);
        getChildren().add(content);
        grown.addListener((o, old, now) -> grow(now));
        grow(false);
    }

    private void grow(boolean now) {
        pseudoClassStateChanged(GROWN, now);
        strip.setSlim(!now);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return SLIM;
    }

    @Override
    protected double computeMinHeight(double width) {
        return SLIM;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return SLIM;
    }

    // what is more lies over the pages, which keep their size
    @Override
    protected void layoutChildren() {
        double height = grown.get() ? content.prefHeight(getWidth()) : SLIM;
        content.resizeRelocate(0, SLIM - height, getWidth(), height);
    }
}
