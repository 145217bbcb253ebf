package org.lectern.app.ui.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// One page: its picture once drawn, the tint of the paper, and the marked passages.
public final class PageCanvas extends Region {
    private final int page;
    private final Label waiting;
    private final ImageView picture = new ImageView();
    private final Rectangle paper = new Rectangle();
    private final HighlightOverlay overlay = new HighlightOverlay();
    private final MarkOverlay found = new MarkOverlay("found-text");
    private final MarkOverlay current = new MarkOverlay("found-current");
    private final MarkOverlay selection = new MarkOverlay("selected-text");

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
        getChildren().addAll(waiting, picture, overlay, found, current, selection, paper);
    }

    public int page() {
        return page;
    }

    public HighlightOverlay overlay() {
        return overlay;
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
        overlay.show(page, scale, marks.highlights(), marks.followed());
        found.show(marks.found(), scale);
        current.show(marks.current(), scale);
        selection.show(marks.selected(), scale);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        paper.setWidth(width);
        paper.setHeight(height);
        List.of(overlay, found, current, selection).forEach(marks -> marks.resizeRelocate(0, 0, width, height));
        waiting.autosize();
        waiting.relocate((width - waiting.getWidth()) / 2, (height - waiting.getHeight()) / 2);
    }
}
