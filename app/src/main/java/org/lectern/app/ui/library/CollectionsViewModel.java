package org.lectern.app.ui.library;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.Grouping;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;

/// The collections of the library, and which of them is shown.
public final class CollectionsViewModel {
    private final Grouping grouping;
    private final ObservableList<LibraryCollection> collections = FXCollections.observableArrayList();
    private final ObjectProperty<LibraryCollection> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<DocumentId> dragged = new SimpleObjectProperty<>();
    private Optional<String> awaited = Optional.empty();

    CollectionsViewModel(Grouping grouping) {
        this.grouping = grouping;
    }

    public ObservableList<LibraryCollection> collections() {
        return collections;
    }

    /// The collection whose documents are listed; null for all documents.
    public ObjectProperty<LibraryCollection> shownProperty() {
        return shown;
    }

    /// The document that is being dragged to a collection; null while none is.
    ObjectProperty<DocumentId> draggedProperty() {
        return dragged;
    }

    /// Whether a document is listed.
    boolean isShown(DocumentId document) {
        return shown.get() == null || shown.get().documents().contains(document);
    }

    /// Makes a collection and shows it; a name that is taken shows the one that has it.
    public void create(String name) {
        String stripped = name.strip();
        if (!stripped.isEmpty()) {
            awaited = Optional.of(stripped);
            grouping.create(stripped);
        }
    }

    /// Gives the shown collection another name, unless another has it.
    public void rename(String name) {
        String stripped = name.strip();
        if (!stripped.isEmpty()) {
            grouping.rename(shown.get(), stripped);
        }
    }

    /// Removes the shown collection; its documents stay in the library.
    public void remove() {
        LibraryCollection gone = shown.get();
        shown.set(null);
        grouping.remove(gone);
    }

    public void add(LibraryCollection collection, DocumentId document) {
        grouping.add(collection, document);
    }

    public void takeOut(LibraryCollection collection, DocumentId document) {
        grouping.takeOut(collection, document);
    }

    /// Takes what the library holds now, which may have been read before the awaited collection was made.
    void loaded(List<LibraryCollection> now) {
        long before = shown.get() == null ? -1 : shown.get().id();
        Optional<LibraryCollection> made = awaitedOf(now);
        if (!now.equals(collections)) {
            collections.setAll(now);
        }
        shown.set(made.or(() -> now.stream().filter(one -> one.id() == before).findFirst()).orElse(null));
        if (made.isPresent()) {
            awaited = Optional.empty();
        }
    }

    private Optional<LibraryCollection> awaitedOf(List<LibraryCollection> now) {
        return now.stream().filter(one -> awaited.filter(one.name()::equals).isPresent()).findFirst();
    }
}
