package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Covers;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.ui.error.ErrorViewModel;
import org.testfx.api.FxToolkit;

/// A cover is shown in whatever order it is made, kept and asked for.
class CoversTest {
    private static final DocumentId BOOK = new DocumentId("book");
    private static final Path FILE = Path.of("book.pdf");

    @TempDir
    Path folder;

    private final HeldWrites tasks = new HeldWrites();

    @BeforeAll
    static void startGraphics() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isShownToARowThatComesBeforeItIsKept() throws LibraryException {
        try (Library library = Library.open(folder, aside -> fail("set aside: " + aside))) {
            library.note(BOOK, FILE, Instant.EPOCH);
            Covers covers = covers(library);
            covers.make(BOOK, FILE);
            assertEquals(Optional.empty(), library.cover(BOOK));
            assertNotNull(covers.of(BOOK).get());
            tasks.write();
            assertTrue(library.cover(BOOK).isPresent());
            covers.forget(BOOK);
            assertNotNull(covers.of(BOOK).get());
        }
    }

    @Test
    void isShownToARowThatWasThereBefore() throws LibraryException {
        try (Library library = Library.open(folder, aside -> fail("set aside: " + aside))) {
            library.note(BOOK, FILE, Instant.EPOCH);
            Covers covers = covers(library);
            var row = covers.of(BOOK);
            covers.make(BOOK, FILE);
            assertNotNull(row.get());
        }
    }

    private Covers covers(Library library) {
        return new Covers(new Painter(), new LibraryViewModel(() -> library, tasks, new ErrorViewModel(),
                Clock.systemUTC()), tasks);
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

    /// Reads nothing; every document has the same cover.
    private static final class Painter implements DocumentReader {
        @Override
        public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled) {
            throw new UnsupportedOperationException("only covers are asked for");
        }

        @Override
        public Optional<Cover> cover(Path file) {
            var jpeg = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return Optional.of(new Cover(jpeg.toByteArray()));
        }
    }
}
