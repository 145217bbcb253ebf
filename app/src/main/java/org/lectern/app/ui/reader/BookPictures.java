package org.lectern.app.ui.reader;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.inference.api.CancelSignal;

/// The pictures of books as they come into view: decoded by the reading process, the latest ones kept.
public final class BookPictures {
    private static final long MOST = 24_000_000; // pixels in memory, four bytes each
    private static final int MOST_STOPS = 3; // then no more of a document are asked for

    private final DocumentReader reader;
    private final WorkQueue fetching;
    private final Map<Key, ObjectProperty<Optional<Image>>> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long pixels;

    private CancelSignal leaving = new CancelSignal(); // of the document that is shown
    private @Nullable DocumentId shown;
    private int stopped; // pictures of it at which the reading process gave up
    private long asked;

    private record Key(DocumentId document, String source) {}

    public BookPictures(DocumentReader reader, TaskRunner tasks) {
        this.reader = reader;
        this.fetching = new WorkQueue(tasks, "illustrations");
    }

    /// Told when another document is shown, or none: what was asked for before is not fetched any more.
    void turnTo(@Nullable Document document) {
        var id = document == null ? null : document.id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            stopped = 0;
            pictures.values().removeIf(picture -> picture.get() == null); // they are not fetched any more
            leaving.cancel();
            leaving = new CancelSignal();
        }
    }

    /// A picture; null until it is fetched, an empty value where it cannot be shown. What was asked for last comes first.
    public ObservableValue<Optional<Image>> of(Document document, String source) {
        var key = new Key(document.id(), source);
        var known = pictures.get(key);
        if (known != null) {
            return known;
        }
        var picture = new SimpleObjectProperty<Optional<Image>>();
        if (stopped >= MOST_STOPS) {
            picture.set(Optional.empty());
            return picture;
        }
        pictures.put(key, picture);
        var order = --asked;
        fetching.submit(() -> order, leaving,
                cancel -> reader.illustration(document.file(), source, cancel::isCancelled)
                        .map(jpeg -> new Image(new ByteArrayInputStream(jpeg.jpeg()))),
                outcome -> show(key, picture, outcome));
        return picture;
    }

    private void show(Key key, ObjectProperty<Optional<Image>> picture, Outcome<Optional<Image>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Image>>(Optional<Image> found)) {
            var image = found.filter(decoded -> !decoded.isError());
            picture.set(image);
            if (picture.equals(pictures.get(key))) {
                pixels += image.map(BookPictures::size).orElse(0L);
                forgetOldest();
            }
            return;
        }
        pictures.remove(key, picture); // asked for again when it comes into view again
        if (isCancelled(outcome)) {
            return;
        }
        picture.set(Optional.empty());
        if (key.document().equals(shown) && failure(outcome).filter(ReadFailure.STOPPED::equals).isPresent()) {
            stopped++;
        }
    }

    private static boolean isCancelled(Outcome<?> outcome) {
        return outcome instanceof Outcome.Cancelled
                || failure(outcome).filter(ReadFailure.CANCELLED::equals).isPresent();
    }

    private static Optional<ReadFailure> failure(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(DocumentReadException reason)
                ? Optional.of(reason.reason())
                : Optional.empty();
    }

    private void forgetOldest() {
        var oldest = pictures.values().iterator();
        while (pixels > MOST && oldest.hasNext()) {
            var picture = oldest.next().get();
            if (picture != null && picture.isPresent()) {
                pixels -= size(picture.get());
                oldest.remove();
            }
        }
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight());
    }
}
