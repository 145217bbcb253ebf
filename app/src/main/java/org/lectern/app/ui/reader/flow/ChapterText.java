package org.lectern.app.ui.reader.flow;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.RightToLeft;

/// One part of a flowing document as the text area shows it: a paragraph per block, the passages marked, and at the end a way
/// to go on.
final class ChapterText extends StyledTextModelViewOnlyBase {
    private static final String TEXT = "flow-text";
    private static final double INDENT = 22; // view pixels at 100 %
    private static final double ABOVE_HEADING = 18; // view pixels at 100 %
    private static final double HEADING = 1.65; // times as large as other text, at most
    private static final double CHARACTERS = 1.2; // of right-to-left scripts that surely fit into the width of one em
    private static final int SHORTEST_LINE = 8; // characters

    private final ChapterBlocks blocks;
    private final Optional<Supplier<Region>> end;
    private List<ChapterBlocks.Mark> marks = List.of();
    private double scale;
    private double width;

    /// @param end makes what stands below the last block
    ChapterText(ChapterBlocks blocks, double scale, double width, Optional<Supplier<Region>> end) {
        this.blocks = blocks;
        this.scale = scale;
        this.width = width;
        this.end = end;
    }

    /// Marks other places.
    void mark(List<ChapterBlocks.Mark> marked) {
        marks = marked;
        restyle();
    }

    /// Takes another size.
    ///
    /// @param column how wide the text is, in view pixels
    void scale(double changed, double column) {
        scale = changed;
        width = column;
        restyle();
    }

    /// Characters that surely fit into a line.
    private int lineLength(int index) {
        var letters = FlowView.LETTERS * scale * (blocks.block(index) instanceof TextBlock.Heading ? HEADING : 1);
        return Math.max(SHORTEST_LINE, (int) ((width - 2 * INDENT * scale) / letters * CHARACTERS));
    }

    private void restyle() {
        fireStyleChangeEvent(TextPos.ZERO, TextPos.ofLeading(size() - 1, getPlainText(size() - 1).length()));
    }

    @Override
    public int size() {
        return Math.max(1, blocks.count() + (end.isPresent() ? 1 : 0));
    }

    @Override
    public String getPlainText(int index) {
        return index < blocks.count() ? blocks.text(index) : "";
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos place) {
        return StyleAttributeMap.EMPTY;
    }

    @Override
    public RichParagraph getParagraph(int index) {
        if (index >= blocks.count()) {
            return end.map(RichParagraph::of).orElseGet(() -> RichParagraph.builder().build());
        }
        var text = blocks.text(index);
        var here = marks.stream().filter(mark -> mark.index() == index).map(mark -> mark.shadedWithin(text)).toList();
        var paragraph = RichParagraph.builder();
        for (var mark : here) {
            paragraph.addHighlight(mark.start(), mark.end() - mark.start(), mark.styles().toArray(String[]::new));
        }
        var kind = kind(blocks.block(index));
        var links = blocks.links(index);
        var pieces = pieces(index, here, links);
        for (var start : pieces.headSet(text.length())) {
            var end = pieces.higher(start);
            var marked = here.stream().anyMatch(mark -> mark.inked() && mark.start() < end && start < mark.end());
            var leads = links.stream().anyMatch(link -> link.start() < end && start < link.end());
            paragraph.addWithStyleNames(text.substring(start, end), TEXT, kind, marked ? "flow-marked" : "flow-plain",
                    leads ? "flow-link" : "flow-words");
        }
        return paragraph.setParagraphAttributes(shape(index, text)).build();
    }

    /// Where the letters of a paragraph may get another colour, its begin and its end among them.
    private NavigableSet<Integer> pieces(int index, List<ChapterBlocks.Mark> here, List<TextRange> links) {
        var text = blocks.text(index);
        var pieces = new TreeSet<>(RightToLeft.pieces(text, lineLength(index)));
        Stream.concat(here.stream().flatMap(mark -> Stream.of(mark.start(), Math.min(mark.end(), text.length()))),
                links.stream().flatMap(link -> Stream.of(link.start(), link.end())))
                .filter(place -> !RightToLeft.isWithinWord(text, place)).forEach(pieces::add);
        pieces.add(text.length());
        return pieces;
    }

    private static String kind(TextBlock block) {
        return switch (block) {
            case TextBlock.Heading heading -> "flow-heading-" + Math.min(heading.level(), 4);
            case TextBlock.Preformatted _ -> "flow-preformatted";
            case TextBlock.Quotation _ -> "flow-quotation";
            case TextBlock.Footnote _ -> "flow-footnote";
            case TextBlock.Paragraph _,TextBlock.ListItem _,TextBlock.TableRow _ -> "flow-paragraph";
        };
    }

    private StyleAttributeMap shape(int index, String text) {
        var block = blocks.block(index);
        var style = StyleAttributeMap.builder().setSpaceBelow(scale * below(index))
                .setSpaceLeft(scale * INDENT * depth(block))
                .setLineSpacing(scale * 5);
        if (RightToLeft.isBase(text)) {
            style.setTextAlignment(TextAlignment.RIGHT); // with a direction of its own the area puts highlights in mirror image
        }
        return style.build();
    }

    /// Items and rows stand closer together than paragraphs. What stands above a heading is below the block before it, because the area
    /// puts highlights too high where there is space above.
    private double below(int index) {
        var headed = index + 1 < blocks.count() && blocks.block(index + 1) instanceof TextBlock.Heading;
        return between(index) + (headed ? ABOVE_HEADING : 0);
    }

    private double between(int index) {
        var close = blocks.block(index) instanceof TextBlock.ListItem
                || blocks.block(index) instanceof TextBlock.TableRow;
        var followedByEqual = index + 1 < blocks.count()
                && blocks.block(index).getClass() == blocks.block(index + 1).getClass();
        return close && followedByEqual ? 3 : 12;
    }

    private static double depth(TextBlock block) {
        return switch (block) {
            case TextBlock.ListItem item -> item.depth();
            case TextBlock.Quotation _,TextBlock.Preformatted _ -> 1;
            default -> 0;
        };
    }
}
