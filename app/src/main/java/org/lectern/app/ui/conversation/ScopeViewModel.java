package org.lectern.app.ui.conversation;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.ScopeChoice;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// The part of a document that the next questions are about, as the window shows it: mirrors the choice.
public final class ScopeViewModel {
    private final ScopeChoice choice;
    private final ReadOnlyObjectWrapper<Document> document = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private final ObservableList<OpenDocument> others = FXCollections.observableArrayList();
    private final ObservableSet<Path> together = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObjectProperty<TextRange> selection = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.WHOLE);

    ScopeViewModel(ScopeChoice choice) {
        this.choice = choice;
        choice.watch(this::mirror);
    }

    private void mirror() {
        if (!others.equals(choice.others())) {
            others.setAll(choice.others());
        }
        together.retainAll(choice.together());
        together.addAll(choice.together());
        scope.set(choice.scope());
    }

    void document(@Nullable Document read) {
        document.set(read);
    }

    /// The document that is asked; null before it is read.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// Told by the window: the page that the reader is on, from 1.
    public IntegerProperty pageProperty() {
        return page;
    }

    /// Told by the window: what the reader has selected in the document; null for nothing.
    public ObjectProperty<TextRange> selectionProperty() {
        return selection;
    }

    /// Asks about the passage that is selected now; it stays when the selection goes.
    public void selected() {
        if (selection.get() != null) {
            choice.select(selection.get());
        }
    }

    /// Other documents that can be asked too.
    public ObservableList<OpenDocument> others() {
        return others;
    }

    /// Files of the documents that are asked too, as soon as they can be.
    public ObservableSet<Path> together() {
        return together;
    }

    /// Asks a document along, or no more.
    public void together(OpenDocument other, boolean asked) {
        choice.together(other.file(), asked);
    }

    /// The other documents that take part in the next question.
    public List<OpenDocument> alsoAsked() {
        return choice.alsoAsked();
    }

    /// The part of this document.
    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// The whole of what the next question is about.
    public Scope asked() {
        return choice.asked();
    }

    public void set(Scope wanted) {
        choice.set(wanted);
    }

    /// Brings back what an earlier question was about.
    public void restore(Scope asked) {
        choice.restore(asked);
    }

    /// Leaves out what comes after the page that the reader is on now; the page stays when the reader goes on.
    public void upToHere() {
        choice.upTo(page.get());
    }

    /// Takes a section with all that is below it in, or out again; without sections the whole document is asked.
    public void toggle(Section section) {
        choice.toggle(section);
    }

    public boolean isChosen(Section section) {
        return choice.isChosen(section);
    }

    /// Whether a section is in because one above it is.
    public boolean isCovered(Section section) {
        return choice.isCovered(section);
    }
}
