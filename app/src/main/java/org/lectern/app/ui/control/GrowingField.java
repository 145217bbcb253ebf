package org.lectern.app.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A field that grows with what is typed, up to so many lines. Enter sends, Shift+Enter begins a line, Tab goes on.
public final class GrowingField extends TextArea {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final double EDGE = 2; // view pixels of its border

    private final int most;
    private final Runnable send;
    private final Text measure = new Text();
    private double height; // 0 before it was measured

    /// @param most lines, beyond which it scrolls
    public GrowingField(int most, Runnable send) {
        this.most = most;
        this.send = send;
        getStyleClass().add("growing");
        RightToLeft.wrap(this);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        for (ObservableValue<?> cause : List.of(textProperty(), widthProperty(), fontProperty(), skinProperty())) {
            cause.addListener((o, old, now) -> grow());
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    replaceSelection("\n");
                } else {
                    send.run();
                }
            }
            case TAB -> requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void grow() {
        measure.setFont(getFont());
        measure.setWrappingWidth(0);
        measure.setText("x");
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(getText() + "x"); // room for the caret
        measure.setWrappingWidth(isWrapText() ? Math.max(1, getWidth() - edges()) : 0);
        long lines = Math.round(measure.getLayoutBounds().getHeight() / line);
        double wanted = Math.ceil(
                Math.clamp(lines, 1, most) * line + EDGE + vertical(content()) + vertical(getInsets()));
        pseudoClassStateChanged(FULL, lines > most);
        if (wanted != height) {
            height = wanted;
            requestLayout();
        }
    }

    // Its edges are known once it was styled.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        grow();
    }

    private Insets content() {
        return lookup(".content") instanceof Region area ? area.getInsets() : Insets.EMPTY;
    }

    private double edges() {
        return horizontal(content()) + horizontal(getInsets()) + EDGE;
    }

    private static double horizontal(Insets insets) {
        return insets.getLeft() + insets.getRight();
    }

    private static double vertical(Insets insets) {
        return insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computePrefHeight(double width) {
        return height == 0 ? super.computePrefHeight(width) : height;
    }
}
