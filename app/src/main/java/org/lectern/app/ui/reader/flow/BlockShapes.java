package org.lectern.app.ui.reader.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.TextAlignment;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Align;
import org.lectern.app.document.model.Typesetting.Shape;
import org.lectern.app.ui.control.RightToLeft;

/// The shapes of the blocks of a part: as the document wants them, else by their kind. Measures are in em.
final class BlockShapes {
    private static final double ITEM = 1.4; // by which a list is indented
    private static final double QUOTATION = 2;
    private static final double BETWEEN = 0.75; // paragraphs
    private static final double CLOSE = 0.2; // items and rows
    private static final double ABOVE_HEADING = 1.6;
    private static final double BELOW_HEADING = 0.6;
    private static final double LARGEST_GAP = 4;

    private final ChapterBlocks blocks;
    private final Map<Integer, Shape> shapes = new HashMap<>(); // by the start of their block

    BlockShapes(ChapterBlocks blocks) {
        this.blocks = blocks;
        blocks.document().setting().shapes().stream().filter(shape -> blocks.holds(shape.start()))
                .forEach(shape -> shapes.put(shape.start(), shape));
    }

    private Optional<Shape> shape(int index) {
        return Optional.ofNullable(shapes.get(blocks.block(index).span().start()));
    }

    /// @param em size of the letters in view pixels
    /// @param spacing between lines in view pixels
    /// @param widest margin
    StyleAttributeMap of(int index, double em, double spacing, double widest) {
        var shape = shape(index);
        var style = StyleAttributeMap.builder().setSpaceBelow(em * below(index)).setSpaceLeft(em * left(index, widest))
                .setLineSpacing(spacing);
        var first = blocks.block(index) instanceof TextBlock.Paragraph
                ? shape.filter(at -> at.align() == Align.START).map(Shape::first).orElse(0f)
                : 0;
        if (RightToLeft.isBase(blocks.text(index))) {
            // with a direction of its own the area puts highlights in mirror image
            style.setTextAlignment(shape.filter(at -> at.align() == Align.CENTRE).isPresent()
                    ? TextAlignment.CENTER
                    : TextAlignment.RIGHT);
        } else if (first > 0) {
            style.setFirstLineIndent(em * Math.min(first, widest));
        } else {
            shape.filter(at -> at.align() != Align.START).ifPresent(at -> style
                    .setTextAlignment(at.align() == Align.CENTRE ? TextAlignment.CENTER : TextAlignment.RIGHT));
        }
        return style.build();
    }

    /// How far a block stands from the margin.
    ///
    /// @param widest margin
    double left(int index, double widest) {
        return Math.min(left(index), widest);
    }

    private double left(int index) {
        var own = shape(index).map(Shape::left).orElse(0f);
        return switch (blocks.block(index)) {
            case TextBlock.ListItem item -> ITEM * item.depth();
            case TextBlock.Quotation _ -> Math.max(own, QUOTATION);
            case TextBlock.Preformatted _ -> own + 1;
            default -> own;
        };
    }

    /// What stands above a block is below the one before it, because the area puts highlights too high where there is space above.
    private double below(int index) {
        return index + 1 < blocks.count() ? gap(index, index + 1) : BETWEEN;
    }

    private double gap(int before, int after) {
        var above = blocks.block(before);
        var below = blocks.block(after);
        var wanted = shape(after).map(Shape::gap).map(Double::valueOf).orElseGet(() -> usual(above, below));
        if (below instanceof TextBlock.Heading) {
            wanted = Math.max(wanted, above instanceof TextBlock.Heading ? BELOW_HEADING : ABOVE_HEADING);
        } else if (above instanceof TextBlock.Heading) {
            wanted = Math.max(wanted, BELOW_HEADING);
        } else if (above instanceof TextBlock.ListItem || above instanceof TextBlock.TableRow) {
            wanted = Math.max(wanted, CLOSE);
        }
        return Math.min(wanted, LARGEST_GAP);
    }

    /// Items and rows stand closer together than paragraphs.
    private static double usual(TextBlock above, TextBlock below) {
        var close = above instanceof TextBlock.ListItem || above instanceof TextBlock.TableRow;
        return close && above.getClass() == below.getClass() ? CLOSE : BETWEEN;
    }
}
