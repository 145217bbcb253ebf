package org.lectern.app.ui.reader.marks;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Over the pages: the bar at the selected words, and the card of the highlight that is looked at. Both stay at their words while the
/// pages move, and are gone while those are out of sight.
public final class FloatingLayer extends Pane {
    private static final Duration SETTLED = Duration.millis(180); // after selecting
    private static final double GAP = 8; // view pixels from the words

    private final ReaderViewModel reader;
    private final MarksViewModel marks;
    private final Places places;
    private final SelectionBar bar;
    private final MarkCard card;
    private final Runnable left;
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private boolean pressed;
    private boolean dismissed;

    /// Where things are in the scene; empty where they are out of sight.
    public interface Places {
        Optional<Bounds> selection();

        /// @param mark the one that is looked at
        Optional<Bounds> of(PlacedMark mark);
    }

    /// @param text what is selected in
    /// @param left gives the focus back to the text
    public FloatingLayer(SelectionActions actions, Language language, Node text, Places places, Runnable left) {
        this.reader = actions.reader();
        this.marks = actions.marks();
        this.places = places;
        this.left = left;
        this.bar = new SelectionBar(actions, language, left);
        this.card = new MarkCard(actions, language, left);
        for (Region panel : List.of(this, bar, card)) {
            panel.setPickOnBounds(false); // what lies under a shadow can be clicked
        }
        bar.setVisible(false);
        card.setVisible(false);
        getChildren().addAll(bar, card);
        text.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> press());
        text.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release());
        settled.setOnFinished(event -> arrange());
        reader.selectionProperty().addListener((o, old, now) -> {
            dismissed = false;
            bar.setVisible(false);
            settled.playFromStart();
        });
        marks.openProperty().addListener((o, old, now) -> {
            card.setVisible(false);
            Platform.runLater(() -> open(now));
        });
        for (ObservableValue<?> moved : List.of(reader.placeProperty(), reader.pageProperty(),
                reader.arrangement().layoutBinding(), widthProperty(), heightProperty())) {
            moved.addListener((o, old, now) -> Platform.runLater(this::follow));
        }
    }

    private void press() {
        pressed = true;
        card.keep();
        marks.close();
    }

    private void release() {
        pressed = false;
        settled.playFromStart();
    }

    // Its words are laid out anew, flowing text with the next pulse.
    private void open(PlacedMark mark) {
        if (mark != null && mark.equals(marks.openProperty().get())) {
            settled.playFromStart();
        }
    }

    private void follow() {
        if (bar.isVisible() || card.isVisible() || marks.openProperty().get() != null) {
            arrange();
        }
    }

    private void arrange() {
        boolean opens = !card.isVisible() && marks.openProperty().get() != null;
        put(card, Optional.ofNullable(marks.openProperty().get()).flatMap(places::of));
        boolean selected = !pressed && !dismissed && reader.selectionProperty().get() != null && !card.isVisible();
        put(bar, selected ? places.selection() : Optional.empty());
        if (opens && card.isVisible()) {
            card.requestFocus();
        }
    }

    // Above the words, or below them where there is no room.
    private void put(Region panel, Optional<Bounds> at) {
        panel.setVisible(at.isPresent());
        at.map(this::sceneToLocal).ifPresent(words -> {
            panel.applyCss();
            panel.autosize();
            double height = panel.getHeight();
            double above = words.getMinY() - GAP - height;
            double below = words.getMaxY() + GAP;
            double y = above >= GAP ? above : below + height <= getHeight() - GAP ? below : GAP;
            double x = words.getCenterX() - panel.getWidth() / 2;
            panel.relocate(Math.rint(Math.clamp(x, GAP, Math.max(GAP, getWidth() - panel.getWidth() - GAP))),
                    Math.rint(y));
        });
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(panel -> {
            if (panel.isVisible()) {
                panel.autosize();
            }
        });
    }

    /// Keeps the note that is being typed.
    public void keep() {
        card.keep();
    }

    /// Puts away the card, else the bar.
    ///
    /// @return whether there was one
    public boolean putAway() {
        if (marks.openProperty().get() != null) {
            card.keep();
            marks.close();
            left.run();
            return true;
        }
        boolean shown = bar.isVisible();
        if (shown) {
            dismissed = true;
            boolean focused = bar.isFocusWithin();
            bar.setVisible(false);
            if (focused) {
                left.run();
            }
        }
        return shown;
    }
}
