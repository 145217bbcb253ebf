package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.lectern.app.document.model.Link;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.inference.api.TextRange;

/// Sets the letters of a table's cells as those of paragraphs are: with their faces, formulas, readings, and in pieces between
/// which lines may end where they run from right to left.
final class CellLetters {
    private final ChapterBlocks blocks;
    private final LetterFaces letters;
    private final InlineParts inline;
    private final BookType type;
    private final List<TextRange> links;

    /// @param rows in which its cells are
    CellLetters(ChapterBlocks blocks, TextRange rows, LetterFaces letters, BookType type) {
        this.blocks = blocks;
        this.letters = letters;
        this.inline = new InlineParts(blocks.document().setting());
        this.type = type;
        this.links = blocks.document().links().stream().map(Link::span).filter(rows::overlaps).toList();
    }

    /// A mark as it can be drawn in a cell.
    ChapterBlocks.Mark whole(ChapterBlocks.Mark mark, TextRange cell) {
        return inline.whole(mark.shadedWithin(words(cell)), cell.start());
    }

    private String words(TextRange span) {
        return span.of(blocks.document().text());
    }

    /// @param marks in the cell, counted from its begin
    /// @param room for a line
    TextFlow of(TextRange cell, List<ChapterBlocks.Mark> marks, double room) {
        var words = words(cell);
        var pieces = inline.pieces(cell, words, marks,
                links.stream().map(link -> link.inside(cell)).flatMap(Optional::stream).toList(), Integer.MAX_VALUE,
                letters);
        var flow = new TextFlow();
        flow.setLineSpacing(type.spacing() / 2);
        if (RightToLeft.isBase(words)) {
            flow.setTextAlignment(TextAlignment.RIGHT);
        }
        var dark = ChapterText.inked(marks);
        for (var from : pieces.headSet(words.length())) {
            var to = pieces.higher(from);
            var inked = ChapterText.isIn(dark, from, to);
            flow.getChildren().addAll(piece(new TextRange(cell.start() + from, cell.start() + to), inked, room));
        }
        return flow;
    }

    private List<Node> piece(TextRange span, boolean inked, double room) {
        var words = words(span);
        var styles = letters.styles(span.start());
        var look = LetterFaces.look(styles, words);
        var size = type.letters() * look.size();
        var classes = ChapterText.classes(inked, links.stream().anyMatch(span::overlaps), look).toList();
        var nodes = new ArrayList<Node>();
        var node = inline.node(span, words, styles, type, size, classes, room);
        if (node.isPresent()) {
            nodes.add(node.get());
            if (words.length() > 1) {
                nodes.add(new Text(LetterFaces.nothing(words.length() - 1)));
            }
        } else {
            cut(InlineParts.letters(words, styles, type, size, classes), room, size).forEach(
                    part -> nodes.add(InlineParts.letters(part, styles, type, size, classes)));
        }
        return nodes;
    }

    /// Words that run from right to left and are wider than a line in parts that are not.
    private static List<String> cut(Text piece, double room, double size) {
        var words = piece.getText();
        if (!RightToLeft.isPartOf(words) || piece.getLayoutBounds().getWidth() <= room) {
            return List.of(words);
        }
        return RightToLeft.cut(words, Math.max(1, RightToLeft.fitting(room / size)));
    }
}
