package org.lectern.app.ui.library;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.task.TaskQueue;
import org.lectern.app.task.TaskRunner;

/// The covers of documents: made once by the process that reads them, kept in the library, and shown once they are fetched.
public final class Covers {
    private static final Logger LOG = Logger.getLogger(Covers.class.getName());
    private static final int MOST = 200; // pictures in memory, 50 kB each

    private final DocumentReader reader;
    private final ShelfViewModel shelf;
    private final TaskRunner tasks;
    private final TaskQueue making;
    private final TaskQueue fetching;
    private final Map<DocumentId, ObjectProperty<Image>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, ObjectProperty<Image>> eldest) {
            return size() > MOST;
        }
    };

    Covers(DocumentReader reader, ShelfViewModel shelf, TaskRunner tasks) {
        this.reader = reader;
        this.shelf = shelf;
        this.tasks = tasks;
        this.making = new TaskQueue(tasks, "cover");
        this.fetching = new TaskQueue(tasks, "covers");
    }

    /// The cover of a document; null until it is fetched, and where there is none.
    ReadOnlyObjectProperty<Image> of(DocumentId id) {
        ObjectProperty<Image> known = pictures.get(id);
        if (known != null) {
            return known;
        }
        ObjectProperty<Image> picture = new SimpleObjectProperty<>();
        pictures.put(id, picture);
        fetching.run(() -> shelf.cover(id).ifPresent(cover -> show(id, cover)));
        return picture;
    }

    /// Makes the cover of a file, unless one is kept.
    void make(DocumentId id, Path file) {
        making.run(() -> {
            if (shelf.cover(id).isPresent()) {
                return;
            }
            try {
                reader.cover(file).ifPresent(cover -> {
                    shelf.keepCover(id, cover);
                    show(id, cover);
                });
            } catch (DocumentReadException e) {
                LOG.log(Level.INFO, "a document stays without a cover", e);
            }
        });
    }

    /// Lets go of a picture.
    void forget(DocumentId id) {
        pictures.remove(id);
    }

    private void show(DocumentId id, Cover cover) {
        Image image = new Image(new ByteArrayInputStream(cover.jpeg()));
        // also before a row asks for it: what is being kept may not be in the library yet when it does
        tasks.deliver(() -> pictures.computeIfAbsent(id, unseen -> new SimpleObjectProperty<>()).set(image));
    }
}
