package org.lectern.app.ui.library;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.DocumentId;

/// The covers of documents as pictures: fetched from the library when a row asks for one, and when one was just made.
public final class CoverPictures {
    private static final int MOST = 200; // pictures in memory, 50 kB each

    private final Records records;
    private final WorkQueue fetching;
    private final Map<DocumentId, ObjectProperty<Image>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, ObjectProperty<Image>> eldest) {
            return size() > MOST;
        }
    };

    public CoverPictures(Records records, TaskRunner tasks) {
        this.records = records;
        this.fetching = new WorkQueue(tasks, "covers");
        // also before a row asks for it: what is being kept may not be in the library yet when it does
        records.watchCovers((id, cover) -> fetching.submit(cancel -> Optional.of(picture(cover)),
                outcome -> show(id, outcome)));
    }

    /// The cover of a document; null until it is fetched, and where there is none.
    ReadOnlyObjectProperty<Image> of(DocumentId id) {
        ObjectProperty<Image> known = pictures.get(id);
        if (known != null) {
            return known;
        }
        ObjectProperty<Image> picture = new SimpleObjectProperty<>();
        pictures.put(id, picture);
        fetching.submit(cancel -> records.cover(id).map(CoverPictures::picture), outcome -> show(id, outcome));
        return picture;
    }

    /// Lets go of a picture.
    void forget(DocumentId id) {
        pictures.remove(id);
    }

    private static Image picture(Cover cover) {
        return new Image(new ByteArrayInputStream(cover.jpeg()));
    }

    private void show(DocumentId id, Outcome<Optional<Image>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Image>>(Optional<Image> picture) && picture.isPresent()) {
            pictures.computeIfAbsent(id, unseen -> new SimpleObjectProperty<>()).set(picture.get());
        }
    }
}
