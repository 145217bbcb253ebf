package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.ui.fixture.TestSetBook;

/// Whatever stands between and in the lines, places in the view and offsets in the text are the same.
class ChapterRowsTest {
    @TempDir
    private Path folder;

    private Document book() throws DocumentReadException {
        return FlowReaders.read(TestSetBook.write(folder.resolve("a.epub")));
    }

    @Test
    void everyCharacterHasItsPlaceAndComesBackFromIt() throws DocumentReadException {
        var book = book();
        for (var page = 1; page <= book.pages().size(); page++) {
            var blocks = ChapterBlocks.of(book, page);
            var rows = new ChapterRows(blocks);
            for (var block = 0; block < blocks.count(); block++) {
                var inTable = blocks.block(block) instanceof TextBlock.TableRow;
                for (var character = 0; character < blocks.text(block).length() && !inTable; character++) {
                    var place = rows.position(block, character);
                    assertEquals(blocks.offset(block, character), rows.offset(place.index(), place.offset()));
                }
                var row = rows.row(rows.position(block, 3).index());
                assertTrue(row.block() <= block);
            }
            assertEquals(book.pages().get(page - 1).span().end(), rows.offset(rows.size(), 0));
        }
    }

    @Test
    void aPictureStandsBeforeWhatIsSaidOfItAndATableIsOneRow() throws DocumentReadException {
        var blocks = ChapterBlocks.of(book(), TestSetBook.FIGURES);
        var rows = new ChapterRows(blocks);
        var picture = assertInstanceOf(ChapterRow.Illustration.class, rows.row(2));
        assertEquals("o/tower.png", picture.picture().source());
        assertTrue(rows.isSaid(2));
        var table = assertInstanceOf(ChapterRow.Table.class, rows.row(rows.position(6, 0).index()));
        assertEquals(4, table.count());
    }

    @Test
    void whatIsSeenIsAsLongAsTheText() throws DocumentReadException {
        var book = book();
        var faces = new LetterFaces(book.setting());
        for (var block : book.blocks()) {
            var words = block.span().of(book.text());
            var pieces = new TreeSet<>(List.of(0, words.length()));
            faces.addBorders(block.span(), words, pieces);
            new InlineParts(book.setting()).removeBorders(block.span(), pieces);
            for (var start : pieces.headSet(words.length())) {
                var piece = words.substring(start, pieces.higher(start));
                assertEquals(piece.length(),
                        LetterFaces.shown(faces.styles(block.span().start() + start), piece).length());
            }
        }
        assertEquals("ABC", LetterFaces.shown(Set.of(Style.SMALL_CAPS), "abc"));
        assertEquals("straße", LetterFaces.shown(Set.of(Style.SMALL_CAPS), "straße")); // capitals would be longer
    }

    @Test
    void columnsAreAsWideAsTheyLikeOrAtLeastAsTheirWords() {
        var small = new TableColumns.Wish(40, 50);
        var large = new TableColumns.Wish(60, 450);
        assertArrayEquals(new double[]{50, 450}, TableColumns.widths(List.of(small, large), 600));
        assertArrayEquals(new double[]{45, 255}, TableColumns.widths(List.of(small, large), 300));
        assertTrue(TableColumns.fit(List.of(small, large), 100));
        assertFalse(TableColumns.fit(List.of(small, large), 99));
        assertEquals(new TableColumns.Wish(6, 10),
                TableColumns.wish(List.of("a longword"), String::length, 0, 6)); // very long words are parted
    }

    private ChapterBlocks html(String html) throws IOException, DocumentReadException {
        return ChapterBlocks.of(FlowReaders.read(Files.writeString(folder.resolve("a.html"), html)), 1);
    }

    @Test
    void tablesThatFollowEachOtherAreSeveral() throws IOException, DocumentReadException {
        var rows = new ChapterRows(html(
                "<html><table><tr><th>a<th>b<tr><td>1<td>2</table><table><tr><th>c<th>d<tr><td>3<td>4</table>"));
        assertEquals(List.of(new ChapterRow.Table(0, 2, 0, 2), new ChapterRow.Table(2, 2, 2, 2)),
                List.of(rows.row(0), rows.row(1)));
        assertEquals(2, rows.size());
    }

    @Test
    void marksBeginWithWhatIsOneNode() throws IOException, DocumentReadException {
        var blocks = html("<html><p>In <ruby>東京<rt>とうきょう</rt></ruby>で <math><mi>a</mi><mo>+</mo><mi>b</mi></math></p>");
        var parts = new InlineParts(blocks.document().setting());
        var text = blocks.text(0);
        for (var found : List.of("京", "b")) {
            var at = text.indexOf(found);
            var mark = parts.whole(new ChapterBlocks.Mark(0, at, at + 1, List.of("found"), true),
                    blocks.offset(0, 0));
            assertEquals(found.equals("京") ? text.indexOf("東") : text.indexOf("a"), mark.start());
            assertEquals(at + 1, mark.end());
        }
        assertEquals(1, parts.whole(new ChapterBlocks.Mark(0, 1, 3, List.of(), true), blocks.offset(0, 0)).start());
    }

    @Test
    void marginsLeaveMostOfTheLine() throws IOException, DocumentReadException {
        var blocks = html(
                "<html><p style='margin-left:40%;text-indent:9em'>verse</p><p style='margin-left:1em'>near</p>"
                        + "<p style='text-align:center'>שלום</p>");
        var shapes = new BlockShapes(blocks);
        assertEquals(12, shapes.left(0, 50));
        assertEquals(5, shapes.left(0, 5));
        assertEquals(1, shapes.left(1, 5));
        assertEquals(50, shapes.of(0, 10, 0, 5).getFirstLineIndent());
        assertEquals(TextAlignment.CENTER, shapes.of(2, 10, 0, 5).getTextAlignment());
    }
}
