package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        assertArrayEquals(new double[]{20, 30}, TableColumns.widths(List.of(small, large), 50));
    }
}
