package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.TestDesk;
import org.testfx.api.FxToolkit;

/// A cover is shown in whatever order it is made, kept and asked for.
class CoverPicturesTest {
    private static final DocumentId BOOK = new DocumentId("book");

    @TempDir
    private Path folder;

    private final HeldWrites tasks = new HeldWrites();

    @BeforeAll
    static void startGraphics() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isShownToARowThatComesBeforeItIsKept() throws LibraryException, IOException {
        try (Library library = TestDesk.library(folder).open()) {
            library.note(BOOK, Path.of("book.pdf"), Instant.EPOCH);
            Records records = records(library);
            CoverPictures covers = new CoverPictures(records, tasks);
            records.keepCover(BOOK, cover());
            assertEquals(Optional.empty(), library.cover(BOOK));
            assertNotNull(covers.of(BOOK).get());
            tasks.write();
            assertTrue(library.cover(BOOK).isPresent());
            covers.forget(BOOK);
            assertNotNull(covers.of(BOOK).get());
        }
    }

    @Test
    void isShownToARowThatWasThereBefore() throws LibraryException, IOException {
        try (Library library = TestDesk.library(folder).open()) {
            library.note(BOOK, Path.of("book.pdf"), Instant.EPOCH);
            Records records = records(library);
            CoverPictures covers = new CoverPictures(records, tasks);
            var row = covers.of(BOOK);
            records.keepCover(BOOK, cover());
            assertNotNull(row.get());
        }
    }

    private Records records(Library library) {
        return TestDesk.records(() -> library, tasks, new NotedFailures());
    }

    private static Cover cover() throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return new Cover(jpeg.toByteArray());
    }

    /// Does everything at once but what the library is to write.
    private static final class HeldWrites implements TaskRunner {
        private final Queue<Runnable> held = new ArrayDeque<>();

        @Override
        public void run(String name, Runnable work) {
            if (name.equals("library")) {
                held.add(work);
            } else {
                work.run();
            }
        }

        void write() {
            held.remove().run();
        }

        @Override
        public void deliver(Runnable news) {
            news.run();
        }

        @Override
        public void close() {}
    }
}
