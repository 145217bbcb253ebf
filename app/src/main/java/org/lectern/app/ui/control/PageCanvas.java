package org.lectern.app.ui.control;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;

/// One page: its picture once drawn, the tint of the paper, and what is marked; it may be turned.
public final class PageCanvas extends Region {
    private static final PseudoClass NIGHT = PseudoClass.getPseudoClass("night");
    private static final double QUARTER = 90; // degrees
    private static final double RIBBON = 16; // view pixels that a bookmark is wide

    private final int page;
    private final Label waiting;
    private final Pane sheet = new Pane(); // as the page is when it is not turned
    private final ImageView picture = new ImageView();
    private final Rectangle paper = new Rectangle();
    private final TintOverlay tints = new TintOverlay();
    private final Polygon ribbon = new Polygon(0, 0, RIBBON, 0, RIBBON, 2 * RIBBON, RIBBON / 2, 1.5 * RIBBON, 0,
            2 * RIBBON);
    private final HighlightOverlay overlay = new HighlightOverlay();
    private final MarkOverlay found = new MarkOverlay("found-text");
    private final MarkOverlay current = new MarkOverlay("found-current");
    private final MarkOverlay selection = new MarkOverlay("selected-text");
    private final ReadOverlay read = new ReadOverlay();
    private int turn;

    public PageCanvas(int page) {
        this.page = page;
        this.waiting = new Label(Integer.toString(page));
        getStyleClass().add("page");
        waiting.getStyleClass().add("waiting");
        paper.getStyleClass().add("paper");
        paper.setBlendMode(BlendMode.MULTIPLY);
        picture.setSmooth(true);
        picture.setVisible(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        // An overlay that is blended costs a picture of its size in every frame: it is no larger than its marks, or not drawn.
        List.of(tints, overlay, found, current, selection).forEach(marks -> marks.setManaged(false));
        List.of(tints, overlay, found, current, selection, read)
                .forEach(marks -> marks.visibleProperty().bind(Bindings.isNotEmpty(marks.getChildren())));
        sheet.getStyleClass().add("sheet");
        ribbon.getStyleClass().add("bookmark-ribbon");
        ribbon.setVisible(false);
        ribbon.setMouseTransparent(true);
        sheet.getChildren().addAll(picture, tints, overlay, found, current, selection, paper, read, ribbon);
        getChildren().addAll(waiting, sheet);
    }

    public int page() {
        return page;
    }

    public HighlightOverlay overlay() {
        return overlay;
    }

    /// @param quarters of a turn, clockwise, 0 to 3
    public void turn(int quarters) {
        turn = quarters;
        requestLayout();
    }

    /// @param dark whether the page is drawn light on dark
    public void night(boolean dark) {
        pseudoClassStateChanged(NIGHT, dark);
        paper.setOpacity(dark ? 0 : 1);
        tints.night(dark);
        overlay.night(dark);
        List.of(found, current, selection).forEach(marks -> marks.night(dark));
    }

    /// Shows the drawn page; a picture of another scale is stretched until the right one comes.
    public void picture(Image image) {
        picture.setImage(image);
        picture.setVisible(true);
        waiting.setVisible(false);
    }

    public boolean hasPicture() {
        return picture.isVisible();
    }

    /// Shows what is marked.
    ///
    /// @param scale view pixels per point
    public void mark(double scale, PageMarks marks) {
        tints.show(marks.tinted(), scale);
        ribbon.setVisible(marks.bookmarked());
        overlay.show(page, scale, marks.highlights(), marks.followed());
        found.show(marks.found(), scale);
        current.show(marks.current(), scale);
        selection.show(marks.selected(), scale);
        read.show(marks.reading(), scale);
    }

    /// A place in the scene, in view pixels from the upper left corner of the page when it is not turned.
    public Point2D onSheet(double sceneX, double sceneY) {
        return sheet.sceneToLocal(sceneX, sceneY);
    }

    @Override
    protected void layoutChildren() {
        double width = turn % 2 == 0 ? getWidth() : getHeight();
        double height = turn % 2 == 0 ? getHeight() : getWidth();
        sheet.resizeRelocate(0, 0, width, height);
        sheet.getTransforms().setAll(turned());
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        paper.setWidth(width);
        paper.setHeight(height);
        ribbon.relocate(width - 2.5 * RIBBON, -1);
        read.resizeRelocate(0, 0, width, height);
        waiting.autosize();
        waiting.relocate((getWidth() - waiting.getWidth()) / 2, (getHeight() - waiting.getHeight()) / 2);
    }

    private List<Transform> turned() {
        return switch (turn) {
            case 1 -> List.of(new Translate(getWidth(), 0), new Rotate(QUARTER));
            case 2 -> List.of(new Translate(getWidth(), getHeight()), new Rotate(2 * QUARTER));
            case 3 -> List.of(new Translate(0, getHeight()), new Rotate(3 * QUARTER));
            default -> List.of();
        };
    }
}
