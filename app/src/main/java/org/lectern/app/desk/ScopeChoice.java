package org.lectern.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// The part of a document that the next questions are about, and the other open documents that they ask along.
public final class ScopeChoice {
    private final OpenDocument document;
    private final Watchers watchers = new Watchers();
    private final Set<Path> together = new LinkedHashSet<>();
    private List<OpenDocument> others = List.of();
    private Scope scope = Scope.WHOLE;

    ScopeChoice(OpenDocument document) {
        this.document = document;
    }

    /// Calls the watcher whenever something has changed.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// The part of this document.
    public Scope scope() {
        return scope;
    }

    /// Other documents that can be asked too.
    public List<OpenDocument> others() {
        return others;
    }

    /// Files of the documents that are asked too, as soon as they can be.
    public Set<Path> together() {
        return Set.copyOf(together);
    }

    /// The other documents that take part in the next question.
    public List<OpenDocument> alsoAsked() {
        return others.stream().filter(other -> together.contains(other.file())).toList();
    }

    /// The whole of what the next question is about.
    public Scope asked() {
        var also = alsoAsked().stream().flatMap(other -> other.state().document().stream()).map(DocumentRef::of)
                .toList();
        return also.isEmpty() ? scope : new Scope.Together(scope, also);
    }

    public void set(Scope wanted) {
        scope = wanted;
        watchers.tell();
    }

    /// Asks a document along, or no more.
    public void together(Path file, boolean asked) {
        if (asked) {
            together.add(file);
        } else {
            together.remove(file);
        }
        watchers.tell();
    }

    /// Asks no other document but these along.
    public void togetherWith(List<Path> files) {
        together.clear();
        together.addAll(files);
        watchers.tell();
    }

    /// Asks about a passage.
    public void select(TextRange span) {
        document.state().document().ifPresent(read -> set(Scope.Selection.of(read, span)));
    }

    /// Leaves out what comes after a page.
    ///
    /// @param page from 1
    public void upTo(int page) {
        set(new Scope.UpToPage(document.state().document().map(read -> read.nameOf(page)).orElse(PageName.of(page))));
    }

    /// Brings back what an earlier question was about; what was left out of it was left out once.
    public void restore(Scope asked) {
        if (asked instanceof Scope.Without without) {
            restore(without.own());
            return;
        }
        together.clear();
        if (asked instanceof Scope.Together(Scope own, List<DocumentRef> also)) {
            also.forEach(other -> together.add(other.file()));
            set(own);
        } else {
            set(asked);
        }
    }

    /// Takes a section with all that is below it in, or out again; without sections the whole document is asked.
    public void toggle(Section section) {
        var chosen = new ArrayList<>(chosen());
        if (!chosen.remove(section)) {
            chosen.removeIf(below(section)::contains);
            chosen.add(section);
        }
        set(chosen.isEmpty()
                ? Scope.WHOLE
                : new Scope.Sections(sections().stream().filter(chosen::contains).toList()));
    }

    public boolean isChosen(Section section) {
        return chosen().contains(section);
    }

    /// Whether a section is in because one above it is.
    public boolean isCovered(Section section) {
        return chosen().stream().anyMatch(above -> below(above).contains(section));
    }

    /// This document, then those that a question was about as well and that are open still.
    List<OpenDocument> documentsOf(Scope asked) {
        return Stream.concat(Stream.of(document), othersOf(asked).stream()).toList();
    }

    /// The passages in which evidence stands; empty where its document is closed.
    Optional<TextRange> passagesOf(Evidence evidence) {
        return Stream.concat(Stream.of(document), others.stream())
                .filter(one -> one.isOf(evidence.place().document().id())).findFirst()
                .flatMap(one -> one.passages(evidence.span()));
    }

    private List<OpenDocument> othersOf(Scope asked) {
        return switch (asked) {
            case Scope.Together(Scope own, List<DocumentRef> also) ->
                others.stream().filter(other -> also.stream().anyMatch(one -> other.isOf(one.id()))).toList();
            case Scope.Without without -> othersOf(without.own());
            case Scope.Whole _,Scope.UpToPage _,Scope.Sections _,Scope.Selection _ -> List.of();
        };
    }

    /// Takes note of what can be asked along now.
    void offer(List<OpenDocument> now) {
        if (!now.equals(others)) {
            others = List.copyOf(now);
            watchers.tell();
        }
    }

    private List<Section> chosen() {
        return scope instanceof Scope.Sections(List<Section> sections) ? sections : List.of();
    }

    private List<Section> below(Section section) {
        var all = sections();
        return all.subList(all.indexOf(section) + 1, all.size()).stream()
                .takeWhile(later -> later.level() > section.level()).toList();
    }

    private List<Section> sections() {
        return document.state().document().map(Document::sections).orElse(List.of());
    }
}
