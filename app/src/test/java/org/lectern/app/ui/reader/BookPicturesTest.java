package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.ui.fixture.SmallDocument;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures come as they are looked at, and cost no more than that.
@ExtendWith(ApplicationExtension.class)
class BookPicturesTest {
    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final List<String> asked = new ArrayList<>();
    private final Document book = SmallDocument.create();
    private @Nullable ReadFailure failure;
    private byte[] jpeg = jpeg(40, 30);
    private final BookPictures pictures = new BookPictures(new DocumentReader() {
        @Override
        public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled) {
            return book;
        }

        @Override
        public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
                throws DocumentReadException {
            asked.add(source);
            if (failure != null) {
                throw new DocumentReadException(failure, file);
            }
            return Optional.of(new Cover(jpeg));
        }
    }, tasks);

    private static byte[] jpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsLookedAtLastComesFirst() {
        pictures.turnTo(book);
        List.of("a", "b", "c").forEach(source -> pictures.of(book, source));
        tasks.finish();
        assertEquals(List.of("c", "b", "a"), asked);
        assertEquals(40, pictures.of(book, "a").getValue().orElseThrow().getWidth());
        assertEquals(3, asked.size());
    }

    @Test
    void nothingIsFetchedForADocumentThatWasLeft() {
        pictures.turnTo(book);
        var picture = pictures.of(book, "a");
        pictures.turnTo(null);
        tasks.finish();
        assertEquals(List.of(), asked);
        assertNull(picture.getValue());
        pictures.turnTo(book);
        var again = pictures.of(book, "a");
        tasks.finish();
        assertNotNull(again.getValue());
    }

    @Test
    void whoComesBackBeforeItIsKnownIsShownThem() {
        pictures.turnTo(book);
        pictures.of(book, "a");
        pictures.turnTo(null);
        pictures.turnTo(book);
        var again = pictures.of(book, "a");
        tasks.finish();
        assertTrue(again.getValue().isPresent());
        assertEquals(again, pictures.of(book, "a"));
    }

    @Test
    void whatFailedIsTriedAgainWhenItIsLookedAtAgain() {
        pictures.turnTo(book);
        failure = ReadFailure.READER_FAILED;
        var lost = pictures.of(book, "a");
        tasks.finish();
        assertTrue(lost.getValue().isEmpty());
        failure = null;
        var found = pictures.of(book, "a");
        tasks.finish();
        assertTrue(found.getValue().isPresent());
    }

    @Test
    void aBookWhosePicturesNeverEndIsAskedForFewOfThem() {
        pictures.turnTo(book);
        failure = ReadFailure.STOPPED;
        for (var i = 0; i < 10; i++) {
            pictures.of(book, "p" + i);
            tasks.finish();
        }
        assertEquals(3, asked.size());
        assertTrue(pictures.of(book, "p99").getValue().isEmpty());
    }

    @Test
    void thoseLookedAtLongestAgoAreForgotten() {
        pictures.turnTo(book);
        jpeg = jpeg(1400, 1800);
        for (var i = 0; i < 12; i++) {
            pictures.of(book, "p" + i);
            tasks.finish();
        }
        pictures.of(book, "p11");
        tasks.finish();
        assertEquals(12, asked.size());
        pictures.of(book, "p0");
        tasks.finish();
        assertEquals(13, asked.size());
    }
}
