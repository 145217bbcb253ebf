package org.lectern.app.document.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.ui.fixture.TestSetBook;

/// A book comes out of the reading process as it was read, with all that its text is set in.
class DocumentCodecTest {
    @TempDir
    private Path folder;

    @Test
    void aBookComesThroughAsItIs() throws IOException, DocumentReadException {
        var book = FlowReaders.read(TestSetBook.write(folder.resolve("almanac.epub")));
        var bytes = new ByteArrayOutputStream();
        DocumentCodec.write(book, new DataOutputStream(bytes));
        assertEquals(book, DocumentCodec.read(book.file(), new DataInputStream(new ByteArrayInputStream(bytes
                .toByteArray()))));
        assertFalse(book.setting().faces().isEmpty() || book.setting().formulas().isEmpty()
                || book.setting().readings().isEmpty() || book.setting().pictures().isEmpty());
    }
}
