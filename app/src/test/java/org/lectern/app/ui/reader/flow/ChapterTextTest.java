package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyledSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.ui.fixture.TestSetBook;
import org.testfx.framework.junit5.ApplicationExtension;

/// What a paragraph shows has a character for every one of the text, whatever stands in its lines.
@ExtendWith(ApplicationExtension.class)
class ChapterTextTest {
    private static final ChapterText.Insets NOTHING = new ChapterText.Insets() {
        @Override
        public Region table(ChapterBlocks blocks, ChapterRow.Table table, LetterFaces letters, BookType type,
                double width, List<ChapterBlocks.Mark> marks) {
            return new TableGrid(blocks, table, letters, type, width, marks, new SimpleObjectProperty<>());
        }

        @Override
        public Region notice(ChapterRow.Notice notice, BookType type) {
            return new Region();
        }

        @Override
        public Region picture(ChapterBlocks blocks, Picture picture, BookType type, double width) {
            return new Region();
        }
    };

    @TempDir
    private Path folder;

    private static ChapterText text(Document document, int page, double width) {
        return new ChapterText(ChapterBlocks.of(document, page), BookType.of(BookSettings.DEFAULT, document.text()),
                width, NOTHING, Optional.empty());
    }

    private static long nodes(RichParagraph paragraph) {
        return IntStream.range(0, paragraph.getSegmentCount()).mapToObj(paragraph::getSegment)
                .filter(segment -> segment.getType() == StyledSegment.Type.INLINE_NODE).count();
    }

    @Test
    void everyCharacterIsThere() throws DocumentReadException {
        var book = FlowReaders.read(TestSetBook.write(folder.resolve("a.epub")));
        for (var page = 1; page <= book.pages().size(); page++) {
            for (var width : List.of(40, 300, 900)) {
                var text = text(book, page, width);
                for (var i = 0; i < text.size(); i++) {
                    var plain = text.getPlainText(i);
                    assertEquals(plain.length(), plain.isEmpty() ? 0 : text.getParagraph(i).getPlainText().length(),
                            plain);
                }
            }
        }
    }

    @Test
    void whatIsLongStaysLettersWhoseLinesBreak() throws IOException, DocumentReadException {
        var sentence = "the smoke of the lamp was seen as far as the islands";
        var document = FlowReaders.read(Files.writeString(folder.resolve("a.html"),
                "<html><p>Seen: <sub>" + sentence + "</sub> T<sub>max</sub></p><p><ruby>" + "灯".repeat(60)
                        + "<rt>とう</rt></ruby>と<ruby>猫<rt>ねこ</rt></ruby></p>"));
        var text = text(document, 1, 500);
        assertEquals(1, nodes(text.getParagraph(0)));
        assertEquals(1, nodes(text.getParagraph(1)));
        assertEquals(1, nodes(text(document, 1, 50).getParagraph(1)));
    }
}
