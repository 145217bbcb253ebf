package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.lectern.app.document.model.Formula;
import org.lectern.app.document.model.Typesetting;
import org.lectern.app.document.model.Typesetting.Reading;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.inference.api.TextRange;

/// What stands in a line in the place of some characters: formulas, characters with their readings, raised and lowered letters. Of
/// the characters the first one is the node, and of the others nothing is seen, so that places stay the same.
final class InlineParts {
    private static final double READING = 0.5; // times as large as the characters
    private static final double ALWAYS = 3; // em: what is no longer than this is a node even where lines are short

    private static final Set<String> COLOURS = Set.of(ChapterText.TEXT, "flow-marked", "flow-link", "flow-said");

    private final List<Formula> formulas;
    private final List<Reading> readings;

    InlineParts(Typesetting setting) {
        formulas = setting.formulas();
        readings = setting.readings();
    }

    /// Where the letters of a block or cell may get another look, its begin and its end among them, counted from its begin.
    ///
    /// @param marks and links in it, counted likewise
    /// @param longest piece that runs from right to left, in characters
    NavigableSet<Integer> pieces(TextRange span, String words, List<ChapterBlocks.Mark> marks, List<TextRange> links,
            int longest, LetterFaces letters) {
        var pieces = new TreeSet<>(RightToLeft.pieces(words, longest));
        Stream.concat(marks.stream().flatMap(mark -> Stream.of(mark.start(), Math.min(mark.end(), words.length()))),
                links.stream().flatMap(link -> Stream.of(link.start(), link.end())))
                .filter(place -> !RightToLeft.isWithinWord(words, place)).forEach(pieces::add);
        letters.addBorders(span, words, pieces);
        removeBorders(span, pieces);
        pieces.add(words.length());
        return pieces;
    }

    /// Leaves no place within a formula or characters that are read together.
    void removeBorders(TextRange span, NavigableSet<Integer> pieces) {
        var whole = new ArrayList<TextRange>();
        inside(formulas, Formula::span, span).forEach(whole::add);
        inside(readings, Reading::base, span).forEach(whole::add);
        for (var part : whole) {
            pieces.subSet(part.start(), false, part.end(), false).clear();
            pieces.add(part.start());
            pieces.add(part.end());
        }
    }

    private static <T> List<TextRange> inside(List<T> things, Function<? super T, TextRange> range, TextRange span) {
        var found = new ArrayList<TextRange>();
        for (var i = TextRange.firstEndingAfter(span.start(), things, range); i < things.size()
                && range.apply(things.get(i)).start() < span.end(); i++) {
            range.apply(things.get(i)).inside(span).ifPresent(found::add);
        }
        return found;
    }

    private static <T> Optional<T> exactly(List<T> things, Function<? super T, TextRange> range, TextRange span) {
        var at = TextRange.firstEndingAfter(span.start(), things, range);
        return Optional.of(at).filter(index -> index < things.size()).map(things::get)
                .filter(thing -> range.apply(thing).equals(span));
    }

    /// A mark from the begin of what is one node in its line, whose other characters are not seen.
    ///
    /// @param start of its block in the document's text
    ChapterBlocks.Mark whole(ChapterBlocks.Mark mark, int start) {
        var at = start + mark.start();
        var begin = Stream.of(holding(formulas, Formula::span, at), holding(readings, Reading::base, at))
                .flatMap(Optional::stream).mapToInt(TextRange::start).min().orElse(at);
        return new ChapterBlocks.Mark(mark.index(), Math.max(0, begin - start), mark.end(), mark.styles(),
                mark.inked());
    }

    private static <T> Optional<TextRange> holding(List<T> things, Function<? super T, TextRange> range, int offset) {
        return Optional.of(TextRange.firstEndingAfter(offset, things, range)).filter(index -> index < things.size())
                .map(things::get).map(range).filter(found -> found.contains(offset));
    }

    /// What makes the node for a piece; empty for pieces that are letters in their line, as long ones are, for a node is not broken.
    ///
    /// @param span of the piece in the document's text
    /// @param size of its letters
    /// @param classes of its letters
    /// @param room for a line
    Optional<Node> node(TextRange span, String words, Set<Style> styles, BookType type, double size,
            List<String> classes, double room) {
        var formula = exactly(formulas, Formula::span, span);
        if (formula.isPresent()) {
            return formula.map(set -> (Node) formed(set, type, size, classes)).filter(set -> set.prefWidth(-1) <= room);
        }
        var longest = Math.max(room / 2, Math.min(room, ALWAYS * type.letters()));
        var reading = exactly(readings, Reading::base, span);
        if (reading.isPresent()) {
            return reading.map(read -> (Node) new RubyText(letters(words, styles, type, size, classes),
                    letters(read.words(), Set.of(), type, size * READING, classes)))
                    .filter(node -> node.prefWidth(-1) <= longest);
        }
        return LetterFaces.isScript(styles)
                ? Optional.<Node>of(new ScriptLetters(letters(words, styles, type, size, classes),
                        styles.contains(Style.RAISED), type.letters())).filter(node -> node.prefWidth(-1) <= longest)
                : Optional.empty();
    }

    private static Region formed(Formula formula, BookType type, double size, List<String> classes) {
        return new FormulaSetter(type.family(), classes.stream().filter(COLOURS::contains).toList()).set(formula.term(),
                size);
    }

    /// Letters of some look.
    static Text letters(String words, Set<Style> styles, BookType type, double size, List<String> classes) {
        var letters = new Text(LetterFaces.shown(styles, words));
        letters.getStyleClass().addAll(classes);
        letters.setFont(type.font(styles, size));
        letters.setStyle("-fx-font-size: " + size + "px");
        return letters;
    }
}
