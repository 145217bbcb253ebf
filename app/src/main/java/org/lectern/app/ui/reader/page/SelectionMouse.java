package org.lectern.app.ui.reader.page;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.lectern.app.document.model.Link;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.marks.PageTints;
import org.lectern.app.ui.reader.selection.Granularity;
import org.lectern.app.ui.reader.selection.PagePoint;
import org.lectern.app.ui.reader.selection.Selecting;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.app.ui.reader.selection.TextSteps;

/// Selects text on the pages with the mouse: drawn over characters, after a double click over words, after a third over
/// lines; with Shift the selection is extended. A click on a link follows it, one on a highlight looks at that.
final class SelectionMouse {
    private final ReaderViewModel model;
    private final PageColumn column;
    private final MarksViewModel marks;
    private final PageTints tints;
    private final DoubleConsumer scrollPast;
    private final Timeline scrolling = new Timeline(new KeyFrame(Duration.millis(40), event -> drawOn()));
    private Optional<Selecting> selecting = Optional.empty();
    private double sceneX;
    private double sceneY;

    /// @param scrollPast scrolls when the pointer, given by its height in the scene, is beyond an edge of the view
    SelectionMouse(ReaderViewModel model, PageColumn column, MarksViewModel marks, PageTints tints,
            DoubleConsumer scrollPast) {
        this.model = model;
        this.column = column;
        this.marks = marks;
        this.tints = tints;
        this.scrollPast = scrollPast;
        scrolling.setCycleCount(Animation.INDEFINITE);
    }

    void listen() {
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        column.addEventHandler(MouseEvent.MOUSE_MOVED, this::showCursor);
        column.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        column.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.links().hoveredProperty().set(null));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<PagePoint> place = column.placeAt(event.getSceneX(), event.getSceneY());
        Selection before = model.selectionProperty().get();
        if (event.isShiftDown() && before != null) {
            selecting = steps().map(steps -> new Selecting(steps, Granularity.CHARACTER,
                    new TextRange(before.anchor(), before.anchor())));
        } else {
            selecting = place.flatMap(at -> steps()
                    .flatMap(steps -> Selecting.at(steps, Granularity.of(event.getClickCount()), at)));
        }
        selecting.ifPresent(begun -> model.setCaret(begun.anchor().start()));
        model.select(selecting.flatMap(begun -> begun.to(place.orElseThrow())));
    }

    private Optional<TextSteps> steps() {
        return model.text().map(TextSteps::new);
    }

    private void draw(MouseEvent event) {
        if (selecting.isPresent()) {
            sceneX = event.getSceneX();
            sceneY = event.getSceneY();
            drawOn();
            scrolling.play();
        }
    }

    private void release() {
        scrolling.stop();
        selecting = Optional.empty();
    }

    private void drawOn() {
        scrollPast.accept(sceneY);
        column.placeAt(sceneX, sceneY).ifPresent(place -> model.select(selecting.flatMap(begun -> begun.to(place))));
    }

    private Optional<Link> link(MouseEvent event) {
        return column.placeAt(event.getSceneX(), event.getSceneY()).flatMap(model.links()::at);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && event.getClickCount() == 1
                && !event.isShiftDown()) {
            link(event).ifPresentOrElse(model.links()::follow,
                    () -> column.placeAt(event.getSceneX(), event.getSceneY()).flatMap(tints::at)
                            .ifPresent(marks::open));
        }
    }

    private void showCursor(MouseEvent event) {
        Optional<Link> link = link(event);
        model.links().hoveredProperty().set(link.orElse(null));
        boolean onText = column.placeAt(event.getSceneX(), event.getSceneY())
                .filter(place -> model.text().orElseThrow().page(place.page()).isOnText(place.x(), place.y()))
                .isPresent();
        column.setCursor(link.isPresent() ? Cursor.HAND : onText ? Cursor.TEXT : Cursor.DEFAULT);
    }
}
