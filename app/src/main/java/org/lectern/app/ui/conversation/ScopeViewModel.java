package org.lectern.app.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;

/// The part of a document that the next questions are about.
public final class ScopeViewModel {
    private final ObjectProperty<Document> document = new SimpleObjectProperty<>();
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.WHOLE);

    /// The document that is asked; null before it is read.
    public ObjectProperty<Document> documentProperty() {
        return document;
    }

    /// Told by the window: the page that the reader is on, from 1.
    public IntegerProperty pageProperty() {
        return page;
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
