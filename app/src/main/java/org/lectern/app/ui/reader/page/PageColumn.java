package org.lectern.app.ui.reader.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.ui.control.CommonBounds;
import org.lectern.app.ui.control.PageCanvas;
import org.lectern.app.ui.control.PageMarks;
import org.lectern.app.ui.reader.PageLayout;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.PagePoint;
import org.lectern.inference.api.TextRange;

/// The column of pages; holds nodes for the pages in view and their neighbours only.
final class PageColumn extends Pane {
    private final Map<Integer, PageCanvas> live = new HashMap<>();
    private final Consumer<PageCanvas> describe;
    private final IntFunction<PageMarks> marks;
    private boolean night;
    private PageLayout layout = PageLayout.EMPTY;

    /// @param describe gives a new page its accessible text
    /// @param marks of a page by its number
    PageColumn(Consumer<PageCanvas> describe, IntFunction<PageMarks> marks) {
        this.describe = describe;
        this.marks = marks;
    }

    /// Takes other measures; the pages keep their pictures, stretched, until new ones come.
    void layout(PageLayout changed, double viewportWidth) {
        layout = changed;
        setPrefSize(Math.max(changed.width(), viewportWidth), changed.count() == 0 ? 0 : changed.height());
        live.values().forEach(this::place);
    }

    /// Whether the column has the height that its pages need; it gets it at the next layout pass.
    boolean isSettled() {
        return Math.abs(getPrefHeight() - getHeight()) < 1;
    }

    void clear() {
        live.clear();
        getChildren().clear();
    }

    /// Makes exactly these pages live.
    ///
    /// @param first index from 0
    /// @param last index, inclusive
    void live(int first, int last) {
        List<PageCanvas> left = live.values().stream()
                .filter(canvas -> canvas.page() - 1 < first || canvas.page() - 1 > last).toList();
        live.values().removeAll(left);
        getChildren().removeAll(left); // those that stay are not styled anew
        List<PageCanvas> entered = IntStream.rangeClosed(first + 1, last + 1).filter(page -> !live.containsKey(page))
                .mapToObj(this::create).toList();
        entered.forEach(canvas -> live.put(canvas.page(), canvas));
        getChildren().addAll(entered);
    }

    private PageCanvas create(int page) {
        PageCanvas canvas = new PageCanvas(page);
        describe.accept(canvas);
        place(canvas);
        return canvas;
    }

    private void place(PageCanvas canvas) {
        int index = canvas.page() - 1;
        double width = layout.width(index);
        canvas.turn(layout.turn());
        canvas.night(night);
        canvas.resizeRelocate(left(index), layout.top(index), width, layout.height(index));
        mark(canvas);
    }

    /// Left edge of a page in the column.
    ///
    /// @param index from 0
    double left(int index) {
        return Math.rint(getPrefWidth() / 2 + layout.left(index));
    }

    void picture(int page, Image image) {
        PageCanvas canvas = live.get(page);
        if (canvas != null) {
            canvas.picture(image);
        }
    }

    /// @param dark whether the pages are drawn light on dark
    void night(boolean dark) {
        night = dark;
        live.values().forEach(canvas -> canvas.night(dark));
    }

    /// Shows other marks.
    void mark() {
        live.values().forEach(this::mark);
    }

    private void mark(PageCanvas canvas) {
        canvas.mark(layout.scale(), marks.apply(canvas.page()));
    }

    /// The place under a pointer, on the nearest live page; empty while there is none.
    Optional<PagePoint> placeAt(double sceneX, double sceneY) {
        return live.values().stream().min(Comparator.comparingDouble(canvas -> distance(canvas, sceneX, sceneY)))
                .map(canvas -> {
                    Point2D at = canvas.onSheet(sceneX, sceneY);
                    return new PagePoint(canvas.page(), at.getX() / layout.scale(), at.getY() / layout.scale());
                });
    }

    private static double distance(PageCanvas canvas, double sceneX, double sceneY) {
        Point2D at = canvas.sceneToLocal(sceneX, sceneY);
        return at.distance(Math.clamp(at.getX(), 0, canvas.getWidth()), Math.clamp(at.getY(), 0, canvas.getHeight()));
    }

    /// Where the part of a span lies that is in view, in the scene.
    ///
    /// @param view the visible part, in the scene
    Optional<Bounds> inView(ReaderViewModel model, TextRange span, Bounds view) {
        return CommonBounds.of(live.values().stream()
                .flatMap(canvas -> model.text().stream()
                        .flatMap(text -> text.regions(span, canvas.page()).stream())
                        .map(region -> canvas.localToScene(onPage(region))))
                .filter(view::intersects));
    }

    private BoundingBox onPage(PageRegion region) {
        Rectangle2D place = layout.place(region);
        return new BoundingBox(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    @Override
    protected void layoutChildren() {
        // Pages stand where the page layout says; place() has put them there.
        live.values().forEach(PageCanvas::layout);
    }
}
