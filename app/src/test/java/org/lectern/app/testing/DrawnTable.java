package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Draws tables as annual reports and papers set them: cells at places of their columns, prose around them, rules. What is drawn
/// in cells is remembered with its place.
public final class DrawnTable {
    private static final float SIZE = 9;
    private static final float LEADING = 11;

    private final PDDocument document = new PDDocument();
    private final List<Drawn> cells = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();
    private PDFont plain = new PDType1Font(FontName.HELVETICA);
    private PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPage page;
    private float y;
    private boolean byColumns;

    /// @param x left end of a column of words, right end of one of numbers, middle of a centred one, in points
    private record Column(float x, char align) {}

    private record Later(int column, String text, float y, boolean bold) {}

    /// Words of a cell.
    ///
    /// @param x middle, in points from the left
    /// @param y middle, in points from the top
    public record Drawn(String text, int page, double x, double y) {}

    public DrawnTable() {
        page();
    }

    public DrawnTable page() {
        flush();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = 760;
        return this;
    }

    public DrawnTable serif() {
        plain = new PDType1Font(FontName.TIMES_ROMAN);
        bold = new PDType1Font(FontName.TIMES_BOLD);
        return this;
    }

    /// Cells are drawn column by column, when the page or the table ends.
    public DrawnTable drawnByColumns() {
        byColumns = true;
        return this;
    }

    /// Columns of the rows that follow: “l72 r300 c400”.
    public DrawnTable columns(String places) {
        flush();
        columns.clear();
        for (var place : places.split(" ")) {
            columns.add(new Column(Float.parseFloat(place.substring(1)), place.charAt(0)));
        }
        return this;
    }

    /// Lines of running text.
    public DrawnTable prose(String text) {
        flush();
        for (var line : text.split("\n")) {
            show(plain, line, 72, y);
            y -= LEADING;
        }
        return gap(8);
    }

    public DrawnTable gap(float points) {
        y -= points;
        return this;
    }

    /// The rows that follow begin higher, beside what stands there.
    public DrawnTable up(float points) {
        return gap(-points);
    }

    /// A line of the table, cells parted by bars; blanks before words indent them, a star makes the line bold.
    public DrawnTable row(String text) {
        return row(text, LEADING + 2);
    }

    /// @param step to the line below, such as that of a wrapped cell
    public DrawnTable row(String text, float step) {
        var heavy = text.startsWith("*");
        var parts = (heavy ? text.substring(1) : text).split("\\|", -1);
        for (var i = 0; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                later.add(new Later(i, parts[i], y, heavy));
            }
        }
        if (!byColumns) {
            flush();
        }
        y -= step;
        return this;
    }

    public DrawnTable rule(float from, float to) {
        flush();
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.moveTo(from, y + SIZE);
            content.lineTo(to, y + SIZE);
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void flush() {
        later.sort(Comparator.comparingInt(Later::column));
        for (var cell : later) {
            var column = columns.get(cell.column());
            var words = cell.text().strip();
            var font = cell.bold() ? bold : plain;
            var in = 6 * (cell.text().length() - cell.text().stripLeading().length());
            var x = switch (column.align()) {
                case 'r' -> column.x() - width(font, words);
                case 'c' -> column.x() - width(font, words) / 2;
                default -> column.x() + in;
            };
            show(font, words, x, cell.y());
            cells.add(new Drawn(words, document.getNumberOfPages(), x + width(font, words) / 2,
                    PDRectangle.A4.getHeight() - cell.y() - SIZE / 3));
        }
        later.clear();
    }

    private static float width(PDFont font, String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PDFont font, String text, float x, float baseline) {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, baseline);
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is drawn in cells.
    public List<Drawn> cells() {
        return List.copyOf(cells);
    }

    public Path save(Path path) {
        flush();
        try (document) {
            document.save(path.toFile());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
