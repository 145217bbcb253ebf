package org.lectern.app.ui.conversation;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.lectern.app.answering.OtherDocument;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.study.StudyJob;

/// The part of a document that the next questions are about.
public final class ScopeViewModel {
    private final ObjectProperty<Document> document = new SimpleObjectProperty<>();
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private final ObservableList<StudyJob> others = FXCollections.observableArrayList();
    private final ObservableSet<Path> together = FXCollections.observableSet();
    private final ObjectProperty<TextSpan> selection = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.WHOLE);

    /// The document that is asked; null before it is read.
    public ObjectProperty<Document> documentProperty() {
        return document;
    }

    /// Told by the window: the page that the reader is on, from 1.
    public IntegerProperty pageProperty() {
        return page;
    }

    /// Told by the window: what the reader has selected in the document; null for nothing.
    public ObjectProperty<TextSpan> selectionProperty() {
        return selection;
    }

    /// Asks about the passage that is selected now; it stays when the selection goes.
    public void selected() {
        if (selection.get() != null && document.get() != null) {
            set(Scope.Selection.of(document.get(), selection.get()));
        }
    }

    /// Told by the window: other documents that can be asked too.
    public ObservableList<StudyJob> others() {
        return others;
    }

    /// Files of the documents that are asked too, as soon as they can be.
    public ObservableSet<Path> together() {
        return together;
    }

    /// The other documents that take part in the next question.
    public List<StudyJob> alsoAsked() {
        return others.stream().filter(job -> together.contains(job.document().file())).toList();
    }

    /// The other documents that a question was about, as far as they are open.
    List<StudyJob> othersOf(Scope asked) {
        return asked instanceof Scope.Together(Scope own, List<OtherDocument> also)
                ? others.stream().filter(job -> also.stream().anyMatch(one -> one.id().equals(job.document().id())))
                        .toList()
                : List.of();
    }

    /// The whole of what the next question is about.
    public Scope asked() {
        List<OtherDocument> also = alsoAsked().stream().map(StudyJob::document).map(OtherDocument::of).toList();
        return also.isEmpty() ? scope.get() : new Scope.Together(scope.get(), also);
    }

    /// Brings back what an earlier question was about.
    public void restore(Scope asked) {
        together.clear();
        if (asked instanceof Scope.Together(Scope own, List<OtherDocument> also)) {
            also.forEach(other -> together.add(other.file()));
            set(own);
        } else {
            set(asked);
        }
    }

    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    public void set(Scope wanted) {
        scope.set(wanted);
    }

    /// Leaves out what comes after the page that the reader is on now; the page stays when the reader goes on.
    public void upToHere() {
        set(new Scope.UpToPage(page.get()));
    }

    /// Takes a section with all that is below it in, or out again; without sections the whole document is asked.
    public void toggle(Section section) {
        List<Section> chosen = new ArrayList<>(chosen());
        if (!chosen.remove(section)) {
            chosen.removeIf(other -> below(section).contains(other));
            chosen.add(section);
        }
        set(chosen.isEmpty() ? Scope.WHOLE : new Scope.Sections(sorted(chosen)));
    }

    private List<Section> sorted(List<Section> chosen) {
        return document.get().sections().stream().filter(chosen::contains).toList();
    }

    public boolean isChosen(Section section) {
        return chosen().contains(section);
    }

    /// Whether a section is in because one above it is.
    public boolean isCovered(Section section) {
        return chosen().stream().anyMatch(above -> below(above).contains(section));
    }

    private List<Section> chosen() {
        return scope.get() instanceof Scope.Sections(List<Section> sections) ? sections : List.of();
    }

    private List<Section> below(Section section) {
        List<Section> all = document.get().sections();
        return all.subList(all.indexOf(section) + 1, all.size()).stream()
                .takeWhile(later -> later.level() > section.level()).toList();
    }
}
