package org.lectern.app.ui.reader.marks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.language.Language;

/// A button that shows one of the colours of highlights; its name is in the tooltip and for screen readers.
final class TintButton extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Tint tint;

    private TintButton(Tint tint, Language language, Runnable action) {
        this.tint = tint;
        setId("tint-" + (tint.ordinal() + 1));
        setGraphic(swatch(tint));
        getStyleClass().addAll("button-icon", "flat", "tint-button");
        accessibleTextProperty().bind(language.text(MarkStyle.words(tint)));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text(MarkStyle.words(tint)));
        setTooltip(tooltip);
        setOnAction(event -> action.run());
    }

    /// One for each colour.
    static List<TintButton> all(Language language, Consumer<Tint> choose) {
        return Arrays.stream(Tint.values()).map(tint -> new TintButton(tint, language, () -> choose.accept(tint)))
                .toList();
    }

    /// Shows whether its colour is the one that a highlight has.
    void choose(Tint chosen) {
        pseudoClassStateChanged(CHOSEN, tint == chosen);
    }

    static Region swatch(Tint tint) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", MarkStyle.of(tint));
        return swatch;
    }
}
