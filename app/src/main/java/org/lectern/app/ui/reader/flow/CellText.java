package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.TextRange;

/// A cell of a table: its letters over the marks of its places.
final class CellText extends Region {
    private final TextRange span;
    private final TextFlow letters;
    private final List<ChapterBlocks.Mark> marks;
    private final List<Path> drawn = new ArrayList<>();
    private final ObservableValue<TextRange> selected;
    private final ChangeListener<TextRange> reselect = (o, old, now) -> requestLayout();

    /// @param span of the cell in the document's text
    /// @param words of the cell, which a screen reader says
    /// @param marks in the cell, counted from its begin
    /// @param selected what is selected in the document's text; null for nothing
    CellText(TextRange span, String words, TextFlow letters, List<ChapterBlocks.Mark> marks,
            ObservableValue<TextRange> selected) {
        this.span = span;
        this.letters = letters;
        this.marks = List.copyOf(marks);
        this.selected = selected;
        getStyleClass().add("flow-cell");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
        getChildren().add(letters);
        selected.addListener(new WeakChangeListener<>(reselect));
    }

    /// The cell that a node belongs to.
    static Optional<CellText> around(@Nullable Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at instanceof CellText cell) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// The character of a cell at a place of the scene; empty where there is none.
    static Optional<TextRange> character(@Nullable Node node, double sceneX, double sceneY) {
        return around(node).filter(cell -> cell.span.length() > 0)
                .map(cell -> cell.offset(sceneX, sceneY, false)).map(start -> new TextRange(start, start + 1));
    }

    /// The cell that holds an offset in the document's text.
    static Optional<CellText> of(Collection<Node> cells, int offset) {
        return cells.stream().filter(CellText.class::isInstance).map(CellText.class::cast)
                .filter(cell -> cell.span.start() <= offset && offset <= cell.span.end()).findFirst();
    }

    /// Offset in the document's text of the first cell below a line of the scene.
    static OptionalInt firstBelow(Collection<Node> cells, double sceneY) {
        return cells.stream().filter(CellText.class::isInstance).map(CellText.class::cast)
                .filter(cell -> cell.localToScene(cell.getBoundsInLocal()).getMaxY() > sceneY)
                .mapToInt(cell -> cell.span.start()).min();
    }

    /// Offset in the document's text of the character at a place, or of the gap between two that is nearest to it.
    ///
    /// @param gap whether the gap is asked for
    int offset(double sceneX, double sceneY, boolean gap) {
        var hit = letters.getHitInfo(letters.sceneToLocal(sceneX, sceneY));
        var index = gap ? hit.getInsertionIndex() : hit.getCharIndex();
        return span.start() + Math.clamp(index, 0, gap ? span.length() : Math.max(0, span.length() - 1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + letters.prefHeight(width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset())
                + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + letters.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        letters.resizeRelocate(snappedLeftInset(), snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        getChildren().removeAll(drawn);
        drawn.clear();
        for (var mark : marks) {
            draw(mark.start(), mark.end(), mark.styles());
        }
        Optional.ofNullable(selected.getValue()).flatMap(range -> range.inside(span))
                .ifPresent(range -> draw(range.start(), range.end(), List.of("selection-highlight")));
        getChildren().addAll(0, drawn);
    }

    private void draw(int start, int end, List<String> styles) {
        var path = new Path(letters.getRangeShape(start, Math.min(end, span.length()), false));
        path.getStyleClass().addAll(styles);
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.relocate(path.getLayoutBounds().getMinX() + snappedLeftInset(),
                path.getLayoutBounds().getMinY() + snappedTopInset());
        drawn.add(path);
    }
}
