package org.lectern.app.ui.library;

import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.Work;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.library.hit.LibraryHits;
import org.lectern.inference.api.CancelSignal;

/// A search over the texts of all documents and what was asked of them, anew at every letter that is typed; only the latest one is shown.
public final class SearchViewModel {
    private final Records records;
    private final TaskRunner tasks;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<LibraryHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LibraryHits> found = new ReadOnlyObjectWrapper<>(LibraryHits.NONE);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private CancelSignal latest = new CancelSignal();

    public SearchViewModel(Records records, TaskRunner tasks) {
        this.records = records;
        this.tasks = tasks;
        words.addListener((o, old, now) -> search(now));
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// What was found, with the numbers of all places.
    public ReadOnlyObjectProperty<LibraryHits> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Questions that were asked with the words, marks and pages on which they stand, best first, by documents.
    public ObservableList<LibraryHit> hits() {
        return hits;
    }

    /// Whether the hits are those of the words.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    private void search(String typed) {
        latest.cancel();
        latest = new CancelSignal();
        done.set(false);
        if (typed.isBlank()) {
            found.set(LibraryHits.NONE);
            hits.clear();
            return;
        }
        Work.start(tasks, "search", latest, cancel -> {
            LibraryHits found = records.search(typed);
            if (cancel.isCancelled()) {
                throw new CancellationException();
            }
            return found;
        }, outcome -> show(typed, outcome));
    }

    private void show(String typed, Outcome<LibraryHits> outcome) {
        if (outcome instanceof Outcome.Done<LibraryHits>(LibraryHits found) && typed.equals(words.get())) {
            this.found.set(found);
            hits.setAll(found.hits());
            done.set(true);
        }
    }
}
