package org.lectern.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.LibraryHit;
import org.lectern.app.library.LibrarySource;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;

/// A search over the texts of all documents and what was asked of them, anew at every letter that is typed; only the latest one is shown.
public final class SearchViewModel {
    private static final int MOST = 100;
    private static final int MOST_QUESTIONS = 5;

    private final LibrarySource source;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<LibraryHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final AtomicInteger latest = new AtomicInteger();

    public SearchViewModel(LibrarySource source, TaskRunner tasks, ErrorViewModel errors) {
        this.source = source;
        this.tasks = tasks;
        this.errors = errors;
        words.addListener((o, old, now) -> search(now));
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// Questions that were asked with the words, then pages on which they stand, best first.
    public ObservableList<LibraryHit> hits() {
        return hits;
    }

    /// Whether the hits are those of the words.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    private void search(String typed) {
        int number = latest.incrementAndGet();
        done.set(false);
        if (typed.isBlank()) {
            hits.clear();
            return;
        }
        tasks.run("search", () -> {
            if (latest.get() == number) {
                find(typed, number);
            }
        });
    }

    private void find(String typed, int number) {
        try {
            List<LibraryHit> found = new ArrayList<>(source.library().searchQuestions(typed, MOST_QUESTIONS));
            found.addAll(source.library().search(typed, MOST));
            tasks.deliver(() -> {
                if (latest.get() == number) {
                    hits.setAll(found);
                    done.set(true);
                }
            });
        } catch (LibraryException e) {
            tasks.deliver(() -> errors.show(e));
        }
    }
}
