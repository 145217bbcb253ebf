package org.lectern.app.ui.evidence;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lectern.app.answering.Strength;

/// How strong a passage is, in three steps; the words beside it say the same.
final class StrengthMark extends HBox {
    StrengthMark(Strength strength) {
        super(2);
        getStyleClass().add("strength");
        setAlignment(Pos.BOTTOM_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        int filled = Strength.values().length - strength.ordinal();
        for (int step = 1; step <= Strength.values().length; step++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("step", "step-" + step);
            if (step <= filled) {
                bar.getStyleClass().add("filled");
            }
            getChildren().add(bar);
        }
    }
}
