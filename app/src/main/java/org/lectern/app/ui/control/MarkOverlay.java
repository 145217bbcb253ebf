package org.lectern.app.ui.control;

import java.util.List;
import javafx.scene.effect.BlendMode;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.lectern.app.document.model.PageRegion;

/// Rectangles of one kind on a page, such as the selected text; multiplied with the page, so that the print stays black.
public final class MarkOverlay extends Pane {
    static final double VEIL = 0.35; // opacity over a dark page

    private final String style;

    /// @param style class of its rectangles
    public MarkOverlay(String style) {
        this.style = style;
        setMouseTransparent(true);
        night(false);
    }

    /// @param dark whether the page is light on dark, so that a mark must not hide the print
    public void night(boolean dark) {
        setBlendMode(dark ? BlendMode.SRC_OVER : BlendMode.MULTIPLY);
        setOpacity(dark ? VEIL : 1);
    }

    /// @param scale view pixels per point
    public void show(List<PageRegion> regions, double scale) {
        getChildren().setAll(regions.stream().map(region -> {
            Rectangle mark = new Rectangle(region.x() * scale, region.y() * scale, region.width() * scale,
                    region.height() * scale);
            mark.getStyleClass().setAll(style);
            return mark;
        }).toList());
    }
}
