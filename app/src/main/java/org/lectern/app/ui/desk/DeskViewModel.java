package org.lectern.app.ui.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.OpenDocument;

/// The documents that are open as the window lists them: mirrors the desk.
public final class DeskViewModel {
    private final Desk desk;
    private final ObservableList<DocumentViewModel> documents = FXCollections.observableArrayList();
    private final ObjectProperty<DocumentViewModel> selected = new SimpleObjectProperty<>();

    public DeskViewModel(Desk desk) {
        this.desk = desk;
        desk.watch(this::mirror);
        selected.addListener((o, old, now) -> {
            if (now != null) {
                desk.select(now.document());
            }
        });
        mirror();
    }

    private void mirror() {
        List<OpenDocument> open = desk.documents();
        open.stream().filter(document -> find(document).isEmpty())
                .forEach(document -> documents.add(new DocumentViewModel(document)));
        DocumentViewModel shown = desk.selected().flatMap(this::find).orElse(null);
        documents.removeIf(mirrored -> !open.contains(mirrored.document()));
        selected.set(shown);
    }

    private Optional<DocumentViewModel> find(OpenDocument document) {
        return documents.stream().filter(mirrored -> mirrored.document() == document).findFirst();
    }

    public ObservableList<DocumentViewModel> documents() {
        return documents;
    }

    /// The document that is looked at; null while none is open.
    public ObjectProperty<DocumentViewModel> selectedProperty() {
        return selected;
    }

    /// Opens some files; many at once are only taken into the library.
    public void open(List<Path> files) {
        desk.open(files);
    }

    /// Opens a file, or goes to it where it is open already; the documents in a folder are only taken into the library.
    public void open(Path file) {
        desk.open(file);
    }

    /// Opens the documents of the time before.
    ///
    /// @param shown which of them is looked at
    /// @param done run once they are listed
    public void reopen(List<Path> files, int shown, Runnable done) {
        desk.reopen(files, shown, done);
    }

    /// Opens some documents and asks them together with the first, which is selected.
    public void askTogether(List<Path> files) {
        desk.askTogether(files);
    }

    /// Reads a locked document with a password; one that does not fit leaves it locked.
    public void unlock(DocumentViewModel document, String password) {
        desk.unlock(document.document(), password);
    }

    /// Goes on with a document whose study was stopped or failed, or whose reading broke off.
    public void resume(DocumentViewModel document) {
        desk.resume(document.document());
    }

    /// Lets the study wait a moment, because the machine is needed for what is seen.
    public void giveWay(Duration time) {
        desk.giveWay(time);
    }

    /// Closes everything, the engine and the library too, for the end of the program.
    public void end() {
        desk.close();
    }

    /// Closes a document and stops what is being done with it; the file stays.
    public void close(DocumentViewModel document) {
        desk.close(document.document());
    }
}
