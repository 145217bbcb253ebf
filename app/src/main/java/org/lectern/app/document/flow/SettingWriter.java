package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.lectern.app.document.flow.letter.RaisedPieces;
import org.lectern.app.document.model.Formula;
import org.lectern.app.document.model.Typesetting;
import org.lectern.app.document.model.Typesetting.Align;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.document.model.Typesetting.Reading;
import org.lectern.app.document.model.Typesetting.Shape;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.inference.api.TextRange;

/// How the text that a [FlowWriter] takes is set: what is said here holds for the characters and blocks that come.
public final class SettingWriter {
    private static final float WIDEST = 12; // em
    private static final int MOST_PICTURES = 20_000;
    private static final int MOST_READINGS = 200_000;
    private static final int LONGEST_READING = 60; // characters
    private static final int MOST_FORMULAS = 20_000;

    private final FlowWriter out;
    private final FaceRuns faces = new FaceRuns();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Formula> formulas = new ArrayList<>();
    private Set<Style> styles = Set.of();
    private Set<Style> script = Set.of();
    private Align align = Align.START;
    private float left;
    private float first;
    private float gap;
    private boolean shaped; // whether shapes are told at all
    private boolean vertical; // the blocks that come
    private int verticalFrom = -1;
    private int readFrom = -1; // where the characters begin whose reading comes next
    private boolean inRuby;

    /// @param out takes the words of pictures and formulas
    SettingWriter(FlowWriter out) {
        this.out = out;
    }

    /// The face of the letters that come.
    public void face(Set<Style> wanted) {
        styles = wanted;
    }

    Set<Style> face() {
        return styles;
    }

    /// Raised or lowered letters begin, which are written once all of them are known, in the face of the first.
    void script() {
        script = styles;
    }

    /// Writes a piece of them.
    void inFace(RaisedPieces.Piece piece, IntConsumer character) {
        var around = styles;
        styles = piece.face(script);
        piece.words().codePoints().forEach(character);
        styles = around;
    }

    /// The shape of the blocks that come. Measures are in em.
    public void shape(Align side, float leftMargin, float firstLine) {
        align = side;
        left = Math.clamp(leftMargin, 0, WIDEST);
        first = Math.clamp(firstLine, 0, WIDEST);
        shaped = true;
    }

    /// What is at least left free above the next block, in em.
    public void gap(float least) {
        gap = Math.clamp(least, gap, WIDEST);
        shaped = true;
    }

    /// Lines of the blocks that come are meant to stand beside each other.
    public void vertical() {
        vertical = true;
    }

    /// Characters come that are followed by how they are read.
    public void ruby() {
        out.place(); // raised letters that wait stand before them
        inRuby = true;
        readFrom = -1;
    }

    public void endRuby() {
        inRuby = false;
        readFrom = -1;
    }

    /// How the characters since [#ruby], or since the last reading, are read; not in tables.
    public void reading(String words) {
        var end = out.place();
        if (readFrom >= 0 && end > readFrom && !words.isBlank() && words.length() <= LONGEST_READING
                && readings.size() < MOST_READINGS) {
            readings.add(new Reading(new TextRange(readFrom, end), words.strip()));
        }
        readFrom = -1;
    }

    /// A picture stands here. In tables there are only its words.
    ///
    /// @param words that are said of it, as text; may be empty
    /// @param source where its reader finds it in the file
    /// @param width in pixels, as height; 0 where it is not known
    public void picture(String words, String source, int width, int height) {
        var before = out.place();
        out.text(words);
        var end = out.place();
        if (end >= 0 && pictures.size() < MOST_PICTURES) {
            var said = new TextRange(out.endsWith(words) ? end - words.length() : end, end);
            pictures.add(new Picture(0, words.isEmpty() ? before : said.start(), said, source, width, height));
        }
    }

    /// Adds a formula as text.
    public void formula(String words, Formula.Term term) {
        out.text(words);
        var end = out.place();
        if (end >= 0 && !words.isEmpty() && out.endsWith(words) && formulas.size() < MOST_FORMULAS) {
            formulas.add(new Formula(new TextRange(end - words.length(), end), term));
        }
    }

    /// The text was cut off at an offset: nothing that was said reaches further.
    void cut(int end) {
        faces.cut(end);
        for (var i = pictures.size() - 1; i >= 0 && pictures.get(i).isBeyond(end); i--) {
            pictures.set(i, pictures.get(i).cut(end));
        }
        for (var i = readings.size() - 1; i >= 0 && readings.get(i).base().end() > end; i--) {
            var start = readings.get(i).base().start();
            if (start < end) {
                readings.set(i, new Reading(new TextRange(start, end), readings.get(i).words()));
            } else {
                readings.remove(i);
            }
        }
    }

    /// How many pictures there are so far.
    int pictures() {
        return pictures.size();
    }

    /// A character is about to be written.
    void character(int offset, int length) {
        faces.character(offset, length, styles);
        if (inRuby && readFrom < 0) {
            readFrom = offset;
        }
    }

    /// A block begins at an offset.
    void open(int offset) {
        if (shaped) {
            shapes.add(new Shape(offset, align, left, first, gap));
        }
        gap = 0;
        if (vertical && verticalFrom < 0) {
            verticalFrom = offset;
        }
    }

    /// The faces of a cell that begins at an offset.
    void take(FaceRuns cell, int offset) {
        faces.take(cell, offset);
    }

    /// The whole; pages are not known yet.
    Typesetting finish() {
        return new Typesetting(faces.runs(), shapes, pictures, readings, formulas, verticalFrom);
    }
}
