package org.lectern.app.document.ocr;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.Glyph;
import org.lectern.app.document.layout.line.LineAssembler;
import org.lectern.app.document.layout.line.TextLine;

/// A line of text found in a picture.
///
/// @param block number of the block of lines in which it stands
/// @param bounds in pixels
public record RecognisedLine(int block, Box bounds, List<Word> words) {
    private static final double EM = 0.9; // of a line's height, which reaches from ascenders to descenders
    private static final double SPACE = 0.25; // ems
    private static final int WIDE = 0x2E80; // from here on characters are of East Asia

    public RecognisedLine {
        words = List.copyOf(words);
    }

    /// @param box in pixels
    public record Word(String text, Box box) {}

    /// The lines as those of a page; lines of one block get one size, so that they make paragraphs.
    ///
    /// @param scale pixels per point
    public static List<TextLine> lines(List<RecognisedLine> recognised, double scale) {
        var lines = new ArrayList<TextLine>();
        for (var line : recognised) {
            var size = EM / scale * recognised.stream().filter(other -> other.block == line.block)
                    .mapToDouble(other -> other.bounds.height()).sorted()
                    .skip(recognised.stream().filter(other -> other.block == line.block).count() / 2)
                    .findFirst().orElseThrow();
            lines.addAll(LineAssembler.lines(line.glyphs(size, scale)));
        }
        return lines;
    }

    private List<Glyph> glyphs(double size, double scale) {
        var glyphs = new ArrayList<Glyph>();
        var baseline = bounds.bottom() / scale;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var box = word.box.times(1 / scale);
            var spaced = i == 0 || !isWide(words.get(i - 1)) || !isWide(word);
            if (i > 0 && spaced) {
                var end = glyphs.getLast().box().right();
                glyphs.add(new Glyph(" ", end, baseline, 1, 0, 0, size, size * SPACE, false, Box.NONE));
            }
            var joined = i + 1 < words.size() && isWide(word) && isWide(words.get(i + 1));
            var advance = joined ? words.get(i + 1).box.left() / scale - box.left() : box.width();
            glyphs.add(new Glyph(word.text, box.left(), baseline, 1, 0, advance, size, size * SPACE, false, box));
        }
        return glyphs;
    }

    /// Whether a word is of a script without spaces; Tesseract cuts its sentences anywhere.
    private static boolean isWide(Word word) {
        return word.text.codePointAt(0) >= WIDE;
    }
}
