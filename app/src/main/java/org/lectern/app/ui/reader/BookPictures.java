package org.lectern.app.ui.reader;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.lectern.app.document.reader.DocumentReader;

/// The pictures of books as they come into view: decoded by the reading process, the latest ones kept.
public final class BookPictures {
    private static final long MOST = 24_000_000; // pixels in memory, four bytes each

    private final DocumentReader reader;
    private final WorkQueue fetching;
    private final Map<Key, ObjectProperty<Optional<Image>>> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long pixels;

    private record Key(DocumentId document, String source) {}

    public BookPictures(DocumentReader reader, TaskRunner tasks) {
        this.reader = reader;
        this.fetching = new WorkQueue(tasks, "illustrations");
    }

    /// A picture; null until it is fetched, an empty value where it cannot be shown.
    public ObservableValue<Optional<Image>> of(Document document, String source) {
        var key = new Key(document.id(), source);
        var known = pictures.get(key);
        if (known != null) {
            return known;
        }
        var picture = new SimpleObjectProperty<Optional<Image>>();
        pictures.put(key, picture);
        fetching.submit(cancel -> reader.illustration(document.file(), source)
                .map(jpeg -> new Image(new ByteArrayInputStream(jpeg.jpeg()))), outcome -> show(picture, outcome));
        return picture;
    }

    private void show(ObjectProperty<Optional<Image>> picture, Outcome<Optional<Image>> outcome) {
        var image = outcome instanceof Outcome.Done<Optional<Image>>(Optional<Image> found)
                ? found.filter(decoded -> !decoded.isError())
                : Optional.<Image>empty();
        picture.set(image);
        pixels += image.map(BookPictures::size).orElse(0L);
        forgetOldest();
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
