package org.lectern.app.ui.control;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/// Text that is written from right to left. JavaFX 26 fails when it has to break a line within a piece of it (PrismTextLayout
/// reads before the text), so that it is given in pieces between which lines break, or, where there can be only one piece, with
/// its lines broken beforehand, at a length that surely fits.
public final class RightToLeft {
    private static final double CHARACTERS = 1.2; // that surely fit into the width of one em

    private RightToLeft() {}

    /// How many characters surely fit into a line.
    ///
    /// @param room in em
    public static int fitting(double room) {
        return (int) (room * CHARACTERS);
    }

    /// Whether a paragraph runs from right to left.
    public static boolean isBase(String text) {
        return isPartOf(text) && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    /// Whether some of a text runs from right to left.
    public static boolean isPartOf(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Where the pieces of a text begin: all places where a line may end, and the begin and end of every right-to-left word, for
    /// JavaFX puts a full stop of another font at the wrong end of its piece. A text that runs from left to right is one piece.
    ///
    /// @param longest characters that surely fit into a line; longer pieces are parted
    public static SortedSet<Integer> pieces(String text, int longest) {
        var starts = new TreeSet<>(List.of(0));
        if (isPartOf(text)) {
            var lineEnds = BreakIterator.getLineInstance(Locale.ROOT);
            lineEnds.setText(text);
            for (var place = 1; place < text.length(); place++) {
                if (lineEnds.isBoundary(place) || isOfWord(text.charAt(place - 1)) != isOfWord(text.charAt(place))
                        || place - starts.last() >= longest) {
                    starts.add(place);
                }
            }
        }
        return starts;
    }

    /// A text in its [#pieces].
    public static List<String> cut(String text, int longest) {
        var starts = new ArrayList<>(pieces(text, longest));
        starts.add(text.length());
        return IntStream.range(1, starts.size()).mapToObj(i -> text.substring(starts.get(i - 1), starts.get(i)))
                .toList();
    }

    /// Whether a place is between two letters that may be joined in writing, which one piece has to hold.
    public static boolean isWithinWord(String text, int place) {
        return place > 0 && place < text.length() && isOfWord(text.charAt(place - 1)) && isOfWord(text.charAt(place));
    }

    private static boolean isOfWord(char character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_NONSPACING_MARK ->
                Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
            default -> false;
        };
    }

    /// The text with its lines broken, where anything in it runs from right to left; as long as it was.
    ///
    /// @param longest characters of a line
    public static String broken(String text, int longest) {
        if (!isPartOf(text)) {
            return text;
        }
        var lines = new StringBuilder(text);
        var start = 0;
        while (start + longest < lines.length()) {
            var end = lineEnd(lines, start, start + longest);
            if (end < 0) {
                break;
            }
            lines.setCharAt(end, '\n');
            start = end + 1;
        }
        return lines.toString();
    }

    /// The place of the blank at which a line ends that begins here: between two words if possible, for a punctuation mark at
    /// either end of a line would stand at its wrong end.
    private static int lineEnd(CharSequence text, int start, int latest) {
        var any = -1;
        for (var i = start + 1; i < text.length() - 1 && (i <= latest || any < 0); i++) {
            if (text.charAt(i) == '\n') {
                return i;
            }
            if (Character.isWhitespace(text.charAt(i))) {
                any = i;
            }
        }
        for (var i = any; i > start + (any - start) / 2; i--) {
            if (Character.isWhitespace(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i - 1))
                    && Character.isLetterOrDigit(text.charAt(i + 1))) {
                return i;
            }
        }
        return any;
    }

    /// Wraps the words of a label or button, unless some of them are written from right to left: those stay on their lines, and end
    /// with “…” where they do not fit.
    public static void wrap(Labeled words) {
        words.wrapTextProperty().bind(words.textProperty().map(text -> !isPartOf(text)).orElse(true));
    }

    /// The same of what is shown under the pointer.
    public static void wrap(Tooltip words) {
        words.wrapTextProperty().bind(words.textProperty().map(text -> !isPartOf(text)).orElse(true));
    }

    /// Wraps what is typed, unless some of it is written from right to left, which stays on its line.
    public static void wrap(TextArea area) {
        area.setWrapText(!isPartOf(area.getText()));
        area.textProperty().addListener((o, old, now) -> area.setWrapText(!isPartOf(now == null ? "" : now)));
    }
}
