package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.flow.letter.RaisedPieces;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Takes a flowing document piece by piece, in reading order. White space is collapsed outside of preformatted text; blocks are
/// separated by a blank line, the rows of a table and the items of a list by a line end.
public final class FlowWriter {
    /// Between the cells of a row.
    public static final String CELL = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<Section> headings = new ArrayList<>();
    private final FlowPlaces places = new FlowPlaces();
    private final WaitingNotes notes = new WaitingNotes(this);
    private final FlowRow cells = new FlowRow();
    private final StringBuilder script = new StringBuilder(); // raised or lowered characters that are not written yet
    private Height height = Height.BASE;
    private final LinkCollector links = new LinkCollector();
    private final SettingWriter setting = new SettingWriter(this);
    private Function<TextRange, TextBlock> shape = TextBlock.Paragraph::new;
    private int start = -1; // of the open block, once it has a character
    private boolean verbatim;
    private boolean space;
    private boolean lineEnd; // in the space
    private boolean row;
    private boolean tight;
    private boolean afterTight;

    /// How what comes is set.
    public SettingWriter setting() {
        return setting;
    }

    /// Begins a block; the one before is ended. A block without a character comes to nothing.
    ///
    /// @param shape makes the block of its span
    public void begin(Function<TextRange, TextBlock> shape) {
        end();
        this.shape = shape;
    }

    /// Begins a block that stands close to the one before where that was begun in this way too.
    public void beginClose(Function<TextRange, TextBlock> shape) {
        begin(shape);
        tight = true;
    }

    /// Begins a block that keeps its white space.
    public void beginVerbatim() {
        begin(TextBlock.Preformatted::new);
        verbatim = true;
    }

    /// Begins a title; it is a section too.
    public void beginHeading(int level) {
        begin(span -> {
            headings.add(new Section(span.of(text).replaceAll("\\s+", " "), level, span.start()));
            return new TextBlock.Heading(span, level);
        });
    }

    /// Begins a row of a table. Its notes come after the table.
    public void beginRow() {
        beginClose(TextBlock.Paragraph::new);
        row = true;
    }

    /// Begins the next cell of the row.
    public void cell() {
        cell(CellSpan.SINGLE);
    }

    /// Begins the next cell of the row, which may stand in others too.
    public void cell(CellSpan span) {
        writeScript();
        cells.cell(span);
    }

    /// The cells so far do not reach into the rows that come.
    public void endSpans() {
        var close = tight || afterTight;
        end();
        afterTight = close;
        cells.apart();
    }

    /// Takes the next list or table apart from the block before, whatever that was.
    public void apart() {
        end();
        notes.write();
        cells.apart();
        afterTight = false;
    }

    /// Ends the open block.
    public void end() {
        writeScript();
        var inTable = row;
        if (row) {
            var spans = cells.write(text, links, setting, this::open);
            shape = span -> new TextBlock.TableRow(span, spans);
        }
        if (start >= 0) {
            trim();
            LongBlocks.add(text, shape.apply(new TextRange(start, text.length())), blocks);
            afterTight = tight;
        }
        start = -1;
        shape = TextBlock.Paragraph::new;
        verbatim = row = tight = space = lineEnd = false;
        if (!inTable) {
            notes.write();
        }
    }

    private void trim() {
        var end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        setting.cut(end);
    }

    /// Begins a page; it is empty when the next page begins before any text comes.
    ///
    /// @param whenEmpty what is said of it then
    public void page(PageVerdict whenEmpty) {
        end();
        places.page(whenEmpty, setting.pictures());
    }

    /// Gives the place of the next character a name.
    public void anchor(String name) {
        places.anchor(name);
    }

    /// A page of the printed book begins at the next character.
    public void printedPage(String label) {
        places.printed(label);
    }

    /// The next characters lead to a place, up to [#endLink].
    ///
    /// @param target an address, or the name of an anchor
    public void link(String target) {
        writeScript();
        openLinks().begin(target);
    }

    public void endLink() {
        writeScript();
        openLinks().end(cells.hasCell() ? cells.last().length() : text.length());
    }

    private LinkCollector openLinks() {
        return cells.hasCell() ? cells.last().links() : links;
    }

    /// Sets the mark of a note and puts the note after the open block.
    ///
    /// @param mark such as "1"
    public void note(String mark, String words) {
        var raised = Raised.of(mark);
        text(raised);
        notes.add(raised + " " + words);
    }

    /// Where the next character comes, in the text so far; -1 in a table, whose rows are written later.
    public int place() {
        writeScript();
        return row ? -1 : text.length();
    }

    /// Whether the text so far ends with some characters.
    boolean endsWith(String words) {
        return text.length() >= words.length() && text.indexOf(words, text.length() - words.length()) >= 0;
    }

    /// Adds characters to the open block, or begins a paragraph with them.
    public void text(String characters) {
        writeScript();
        characters.codePoints().forEach(this::character);
    }

    /// Adds characters that may stand higher or lower than the others; those of several calls in a row are one exponent or index.
    public void text(String characters, Height where) {
        if (where == Height.BASE || verbatim) {
            text(characters);
            return;
        }
        if (where != height) {
            writeScript();
        }
        height = where;
        if (script.isEmpty()) {
            setting.script();
        }
        script.append(characters);
    }

    private void writeScript() {
        if (!script.isEmpty()) {
            var characters = script.toString();
            script.setLength(0);
            RaisedPieces.of(characters, height, before()).forEach(piece -> setting.inFace(piece, this::character));
        }
        height = Height.BASE;
    }

    /// The character before the next one; 0 where there is none or a space.
    private int before() {
        if (row) {
            return cells.hasCell() ? cells.last().before() : 0;
        }
        return start < 0 || space ? 0 : text.codePointBefore(text.length());
    }

    private void character(int c) {
        if (row && !cells.hasCell()) {
            return; // between the cells
        }
        var readable = ReadCharacter.of(c);
        if (readable == ReadCharacter.NOTHING) {
            return;
        }
        if (row) {
            cells.last().character(readable, setting.face());
        } else if (verbatim) {
            append(readable);
        } else if (Character.isWhitespace(readable)) {
            space = start >= 0;
            lineEnd |= c == '\n';
        } else {
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !joins(c)) {
                text.append(' ');
            }
            space = lineEnd = false;
            append(readable);
        }
    }

    /// Whether a line end of the source before a character is no space, as between two Chinese or Japanese characters.
    private boolean joins(int c) {
        return lineEnd && EastAsian.isWide(c) && EastAsian.isWide(text.codePointBefore(text.length()));
    }

    private void append(int c) {
        if (start < 0) {
            if (Character.isWhitespace(c)) {
                return;
            }
            open();
        }
        links.character(text.length());
        places.character(text.length());
        setting.character(text.length(), Character.charCount(c));
        text.appendCodePoint(c);
    }

    private void open() {
        if (!text.isEmpty()) {
            text.append(tight && afterTight ? "\n" : "\n\n");
        }
        start = text.length();
        places.begin(start);
        setting.open(start);
    }

    /// Breaks the line; a second break in a row begins another block of the same kind.
    public void lineBreak() {
        writeScript();
        if (row) {
            text(" ");
        } else if (start >= 0 && text.charAt(text.length() - 1) == '\n' && !verbatim) {
            begin(shape);
        } else if (start >= 0) {
            space = false;
            text.append('\n');
        }
    }

    /// The whole, once everything has been written; the writer is not used any more.
    public FlowText finish() {
        end();
        places.begin(text.length());
        return new FlowText(text.toString(), blocks, headings, FlowParts.of(text, places.pages(), headings, blocks),
                places.anchors(), links.resolved(places.anchors(), text.length()), places.printed(), setting.finish());
    }
}
