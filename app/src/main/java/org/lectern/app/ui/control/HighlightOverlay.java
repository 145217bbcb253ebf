package org.lectern.app.ui.control;

import java.util.List;
import javafx.scene.effect.BlendMode;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.lectern.app.document.model.PageRegion;

/// Marks passages on one page; multiplied with the page, so that the print stays black.
public final class HighlightOverlay extends Pane {
    // Points around the glyph boxes, as with a felt pen.
    private static final double BLEED = 1;

    public HighlightOverlay() {
        setMouseTransparent(true);
        night(false);
    }

    /// @param dark whether the page is light on dark, so that a mark must not hide the print
    public void night(boolean dark) {
        setBlendMode(dark ? BlendMode.SRC_OVER : BlendMode.MULTIPLY);
        setOpacity(dark ? MarkOverlay.VEIL : 1);
    }

    /// Shows the parts of the passages that lie on a page.
    ///
    /// @param scale view pixels per point
    /// @param current number of the passage that the reader follows, 0 for none
    public void show(int page, double scale, List<Highlight> highlights, int current) {
        getChildren().setAll(highlights.stream().flatMap(highlight -> highlight.regions().stream()
                .filter(region -> region.page() == page).filter(PageRegion.class::isInstance)
                .map(PageRegion.class::cast)
                .map(region -> mark(region, scale, highlight.number(), highlight.number() == current))).toList());
    }

    private static Rectangle mark(PageRegion region, double scale, int number, boolean current) {
        Rectangle mark = new Rectangle((region.x() - BLEED) * scale, (region.y() - BLEED) * scale,
                (region.width() + 2 * BLEED) * scale, (region.height() + 2 * BLEED) * scale);
        mark.getStyleClass().setAll("highlight", EvidenceStyle.of(number));
        if (current) {
            mark.getStyleClass().add("current");
        }
        return mark;
    }
}
