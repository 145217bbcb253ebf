package org.lectern.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.effect.BlendMode;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.lectern.app.document.model.PageRegion;

/// The reader's own highlights on a page, below everything else that is marked; a line below says that there is a note. Multiplied with
/// the page, so that the print stays black.
final class TintOverlay extends Pane {
    private static final double LINE = 1.4; // points, below what has a note
    private static final double VEIL = 0.42; // opacity over a dark page

    private List<TintedMark> shown = List.of();
    private double shownScale;

    TintOverlay() {
        setMouseTransparent(true);
        night(false);
    }

    /// @param dark whether the page is light on dark, so that a mark must not hide the print
    void night(boolean dark) {
        setBlendMode(dark ? BlendMode.SRC_OVER : BlendMode.MULTIPLY);
        setOpacity(dark ? VEIL : 1);
    }

    /// @param marks the same list as before costs nothing
    /// @param scale view pixels per point
    @SuppressWarnings("ReferenceEquality") // lists are counted out once for each page
    void show(List<TintedMark> marks, double scale) {
        if (marks == shown && scale == shownScale) {
            return;
        }
        shown = marks;
        shownScale = scale;
        List<Node> rectangles = new ArrayList<>();
        for (TintedMark mark : marks) {
            for (PageRegion region : mark.regions()) {
                rectangles.add(rectangle(region.x(), region.y(), region.width(), region.height(), scale, "tint",
                        mark.style()));
                if (mark.noted()) {
                    rectangles.add(rectangle(region.x(), region.y() + region.height(), region.width(), LINE, scale,
                            "tint-noted", mark.style()));
                }
            }
        }
        getChildren().setAll(rectangles);
    }

    private static Rectangle rectangle(double x, double y, double width, double height, double scale,
            String... styles) {
        Rectangle rectangle = new Rectangle(x * scale, y * scale, width * scale, height * scale);
        rectangle.getStyleClass().setAll(styles);
        return rectangle;
    }
}
