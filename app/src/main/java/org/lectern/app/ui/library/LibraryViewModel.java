package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.Grouping;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.ReadingPosition;

/// What the library lists, as the window shows it: mirrors the desk's records.
public final class LibraryViewModel {
    private final Desk desk;
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<LibraryEntry> removing = new SimpleObjectProperty<>();
    private final Grouping grouping;
    private final CollectionsViewModel collections;
    private final CoverPictures covers;
    private final TakenSpace taken;
    private final ImportViewModel imports;

    /// @param covers of what is listed
    /// @param taken by what is listed
    public LibraryViewModel(Desk desk, CoverPictures covers, TakenSpace taken) {
        this.desk = desk;
        this.grouping = desk.records().grouping();
        this.collections = new CollectionsViewModel(grouping);
        this.covers = covers;
        this.taken = taken;
        this.imports = new ImportViewModel(desk.importing());
        desk.records().watch(this::mirror);
    }

    private void mirror() {
        if (!entries.equals(desk.records().entries())) { // or what is chosen would be let go
            entries.setAll(desk.records().entries());
        }
        collections.loaded(desk.records().collections());
    }

    /// Documents that the user has put together.
    public CollectionsViewModel collections() {
        return collections;
    }

    /// Keeps what the reader says of documents.
    Grouping grouping() {
        return grouping;
    }

    /// Small pictures of the documents.
    CoverPictures covers() {
        return covers;
    }

    /// How much of the disk each document takes.
    TakenSpace taken() {
        return taken;
    }

    /// What is being taken into the library.
    public ImportViewModel imports() {
        return imports;
    }

    /// All documents, opened last first.
    public ObservableList<LibraryEntry> entries() {
        return entries;
    }

    /// The document of which the reader is being asked whether it shall be removed, or null.
    public ObjectProperty<LibraryEntry> removingProperty() {
        return removing;
    }

    /// Whether all that was to be remembered is on the disk.
    public boolean isIdle() {
        return desk.records().isIdle();
    }

    /// Reads what is remembered.
    public void begin() {
        desk.records().begin();
    }

    /// Takes over files that were opened before there was a library.
    ///
    /// @param files opened last first
    /// @param done run once they are in the library
    public void adopt(List<Path> files, Runnable done) {
        desk.records().adopt(files, done);
    }

    /// Remembers where the reader is.
    public void setPosition(DocumentId id, ReadingPosition position) {
        desk.records().setPosition(id, position);
    }

    /// Removes a document that is not open, and what was studied of it; its file stays, and so do the reader's own marks.
    public void forget(LibraryEntry entry) {
        forget(entry, false);
    }

    /// @param marksToo whether the reader's own marks go with it
    void forget(LibraryEntry entry, boolean marksToo) {
        if (marksToo) {
            desk.records().marks().removeAll(entry.id());
        }
        removing.set(null);
        entries.remove(entry);
        covers.forget(entry.id());
        taken.forget(entry.id());
        desk.forget(entry);
    }
}
