package org.lectern.app.ui.settings;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A number of gigabytes, taken with Enter or when the field is left; what is no such number is marked and not taken.
final class GigabyteField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Gigabytes limits;
    private final IntSupplier now;
    private final IntConsumer change;

    GigabyteField(Gigabytes limits, IntSupplier now, IntConsumer change) {
        this.limits = limits;
        this.now = now;
        this.change = change;
        getStyleClass().add("gigabytes");
        setPrefColumnCount(4);
        show();
        textProperty().addListener((o, old, typed) -> pseudoClassStateChanged(INVALID, typed().isEmpty()));
        setOnAction(event -> take());
        focusedProperty().addListener((o, old, focused) -> {
            if (!focused) {
                take();
                show();
            }
        });
    }

    private OptionalInt typed() {
        return limits.read(getText());
    }

    private void take() {
        typed().ifPresent(change);
    }

    private void show() {
        setText(Integer.toString(now.getAsInt()));
    }
}
