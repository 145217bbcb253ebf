package org.lectern.app.ui.reader.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.RightToLeft;

/// One part of a flowing document as the text area shows it: a paragraph per block, the passages marked, and at the end a way
/// to go on.
final class ChapterText extends StyledTextModelViewOnlyBase {
    static final String TEXT = "flow-text"; // class of letters of the document
    private static final List<Double> HEADINGS = List.of(1.65, 1.35, 1.15, 1.0); // by level
    private static final double SAID = 0.82; // times as large as other text
    private static final int SHORTEST_LINE = 8; // characters
    private static final double MARGIN = 1.0 / 3; // of a line, at most

    private final ChapterBlocks blocks;
    private final BlockShapes shapes;
    private final LetterFaces letters;
    private final InlineParts inline;
    private final ChapterRows rows;
    private final Insets insets;
    private final Optional<Supplier<Region>> end;
    private Map<Integer, List<ChapterBlocks.Mark>> marks = Map.of(); // by block
    private BookType type;
    private double width;

    /// What stands between paragraphs.
    interface Insets {
        Region table(ChapterBlocks blocks, ChapterRow.Table table, LetterFaces letters, BookType type, double width,
                List<ChapterBlocks.Mark> marks);

        Region notice(ChapterRow.Notice notice, BookType type);

        Region picture(ChapterBlocks blocks, Picture picture, BookType type, double width);
    }

    /// @param end makes what stands below the last block
    ChapterText(ChapterBlocks blocks, BookType type, double width, Insets insets, Optional<Supplier<Region>> end) {
        this.blocks = blocks;
        this.shapes = new BlockShapes(blocks);
        this.letters = new LetterFaces(blocks.document().setting());
        this.inline = new InlineParts(blocks.document().setting());
        this.rows = new ChapterRows(blocks);
        this.insets = insets;
        this.type = type;
        this.width = width;
        this.end = end;
    }

    /// Marks other places.
    void mark(List<ChapterBlocks.Mark> marked) {
        marks = marked.stream().collect(Collectors.groupingBy(ChapterBlocks.Mark::index));
        restyle();
    }

    /// Takes another type.
    ///
    /// @param column how wide the text is, in view pixels
    void set(BookType changed, double column) {
        type = changed;
        width = column;
        restyle();
    }

    /// Characters that surely fit into a line.
    private int lineLength(int index) {
        var letter = em() * size(blocks.block(index));
        return Math.max(SHORTEST_LINE,
                RightToLeft.fitting((width - shapes.left(index, widestMargin()) * em()) / letter));
    }

    private double em() {
        return type.letters();
    }

    /// In em; what a document wants more would leave too little of a line.
    private double widestMargin() {
        return width / em() * MARGIN;
    }

    private void restyle() {
        fireStyleChangeEvent(TextPos.ZERO, TextPos.ofLeading(size() - 1, getPlainText(size() - 1).length()));
    }

    @Override
    public int size() {
        return Math.max(1, rows.size() + (end.isPresent() ? 1 : 0));
    }

    @Override
    public String getPlainText(int index) {
        return index < rows.size() && rows.row(index) instanceof ChapterRow.Words words
                ? blocks.text(words.block())
                : "";
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos place) {
        return StyleAttributeMap.EMPTY;
    }

    @Override
    public RichParagraph getParagraph(int index) {
        if (index >= rows.size()) {
            return end.map(RichParagraph::of).orElseGet(() -> RichParagraph.builder().build());
        }
        return switch (rows.row(index)) {
            case ChapterRow.Words words -> words(words.block());
            case ChapterRow.Table table -> RichParagraph.of(() -> insets.table(blocks, table, letters, type, width,
                    IntStream.range(table.block(), table.block() + table.count())
                            .mapToObj(block -> marks.getOrDefault(block, List.of())).flatMap(List::stream).toList()));
            case ChapterRow.Illustration picture -> RichParagraph.of(() -> insets.picture(blocks, picture.picture(),
                    type, width));
            case ChapterRow.Notice notice -> RichParagraph.of(() -> insets.notice(notice, type));
        };
    }

    /// The cells of what is shown as a table, row by row; none of other paragraphs.
    List<List<TextRange>> cells(int index) {
        return index < rows.size() && rows.row(index) instanceof ChapterRow.Table table
                ? IntStream.range(table.block(), table.block() + table.count()).mapToObj(blocks::block)
                        .map(TextBlock.TableRow.class::cast).map(TextBlock.TableRow::cells)
                        .filter(cells -> !cells.isEmpty()).toList()
                : List.of();
    }

    /// What is shown paragraph by paragraph.
    ChapterRows rows() {
        return rows;
    }

    private RichParagraph words(int index) {
        var text = blocks.text(index);
        var here = marks.getOrDefault(index, List.of()).stream().map(mark -> mark.shadedWithin(text))
                .map(mark -> inline.whole(mark, blocks.offset(index, 0))).toList();
        var paragraph = RichParagraph.builder();
        for (var mark : here) {
            paragraph.addHighlight(mark.start(), mark.end() - mark.start(), mark.styles().toArray(String[]::new));
        }
        var said = rows.isSaid(index);
        var kind = said ? "flow-said" : kind(blocks.block(index));
        var links = blocks.links(index);
        var pieces = pieces(index, here, links);
        var inked = inked(here);
        for (var start : pieces.headSet(text.length())) {
            var end = pieces.higher(start);
            var marked = isIn(inked, start, end);
            var leads = links.stream().anyMatch(link -> link.start() < end && start < link.end());
            var words = text.substring(start, end);
            var styles = letters.styles(blocks.offset(index, start));
            var look = LetterFaces.look(styles, words);
            var classes = Stream.concat(Stream.of(kind), classes(marked, leads, look)).toArray(String[]::new);
            var size = (said ? SAID : size(blocks.block(index))) * look.size();
            Supplier<Optional<Node>> node = () -> inline.node(
                    new TextRange(blocks.offset(index, start), blocks.offset(index, end)), words, styles, type,
                    size * em(), List.of(classes), width);
            var made = node.get();
            if (made.isPresent()) {
                paragraph.addInlineNode(first(made.get(), () -> node.get().orElseThrow()));
                if (words.length() > 1) {
                    paragraph.addWithStyleNames(LetterFaces.nothing(words.length() - 1), classes);
                }
            } else {
                // also what would have been one node is in pieces between which lines may end
                RightToLeft.cut(words, lineLength(index)).forEach(part -> paragraph.addWithInlineAndStyleNames(
                        LetterFaces.shown(styles, part), "-fx-font-size: " + size + "em", classes));
            }
        }
        return paragraph.setParagraphAttributes(shapes.of(index, em(), type.spacing(), widestMargin())).build();
    }

    /// What is made already, and afterwards new ones.
    private static Supplier<Node> first(Node made, Supplier<Node> others) {
        var waiting = new ArrayDeque<>(List.of(made));
        return () -> waiting.isEmpty() ? others.get() : waiting.poll();
    }

    /// Where the letters of a paragraph may get another colour, its begin and its end among them.
    private NavigableSet<Integer> pieces(int index, List<ChapterBlocks.Mark> here, List<TextRange> links) {
        var span = blocks.block(index).span();
        return inline.pieces(span, blocks.text(index), here, links, lineLength(index), letters);
    }

    /// The characters whose letters are dark because of a mark; there may be thousands of marks.
    static BitSet inked(List<ChapterBlocks.Mark> marks) {
        var inked = new BitSet();
        marks.stream().filter(ChapterBlocks.Mark::inked).forEach(mark -> inked.set(mark.start(), mark.end()));
        return inked;
    }

    /// Whether one of the characters is among them.
    static boolean isIn(BitSet inked, int start, int end) {
        var first = inked.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /// The style classes of letters.
    static Stream<String> classes(boolean marked, boolean leads, LetterFaces.Look look) {
        return Stream.concat(Stream.of(TEXT, marked ? "flow-marked" : "flow-plain", leads ? "flow-link" : "flow-words"),
                look.classes().stream());
    }

    private static String kind(TextBlock block) {
        return switch (block) {
            case TextBlock.Heading heading -> "flow-heading-" + Math.min(heading.level(), 4);
            case TextBlock.Preformatted _ -> "flow-preformatted";
            default -> "flow-paragraph";
        };
    }

    /// How large letters of a kind of block are, 1 for those of paragraphs.
    private static double size(TextBlock block) {
        return switch (block) {
            case TextBlock.Heading heading -> HEADINGS.get(Math.min(heading.level(), HEADINGS.size()) - 1);
            case TextBlock.Preformatted _ -> 0.88;
            case TextBlock.Footnote _ -> 0.88;
            default -> 1;
        };
    }
}
