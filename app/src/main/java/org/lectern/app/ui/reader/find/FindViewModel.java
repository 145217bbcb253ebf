package org.lectern.app.ui.reader.find;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Region;
import org.lectern.app.settings.FindSettings;
import org.lectern.app.ui.reader.Found;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.inference.api.TextRange;

/// Words that are looked for in the shown document and in the comments that its file holds, anew at every letter that is typed; only the
/// latest ones are marked. Before anything is typed the comments are listed.
public final class FindViewModel {
    /// Places that are listed and marked at most.
    public static final int MOST = 20_000;

    private static final int LONGEST_SELECTION = 80; // characters that are taken over as what to look for

    private final ReaderViewModel reader;
    private final TaskRunner tasks;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<FindHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<FindGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<FindSettings> manner = new SimpleObjectProperty<>(FindSettings.DEFAULT);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ObjectProperty<Coverage> coverage = new SimpleObjectProperty<>(Coverage.ALL);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final AtomicInteger latest = new AtomicInteger();
    private int origin = 1;
    private List<TextRange> places = List.of(); // of the hits

    public FindViewModel(ReaderViewModel reader, TaskRunner tasks) {
        this.reader = reader;
        this.tasks = tasks;
        words.addListener((o, old, now) -> search(true));
        manner.addListener((o, old, now) -> search(true));
        reader.documentProperty().addListener((o, old, now) -> search(false));
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// The places in order.
    public ObservableList<FindHit> hits() {
        return hits;
    }

    /// The places by the parts of the document in which they stand, in order; changes after [#hits()].
    public ReadOnlyObjectProperty<List<FindGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// Whether a group may have more places than are listed, because there are too many.
    public boolean isCut(FindGroup group) {
        return hits.size() == MOST && group.holds(MOST - 1);
    }

    /// The document in which the places are; empty for none.
    public Optional<DocumentId> document() {
        return Optional.ofNullable(reader.documentProperty().get()).map(Document::id);
    }

    /// How the words are looked for.
    public ObjectProperty<FindSettings> manner() {
        return manner;
    }

    /// How many pages, or parts, can be searched by now.
    public int searchable() {
        return reader.pageCount();
    }

    /// Index of the place that the reader is at, -1 for none.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether the hits are those of the words.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Told by the window: how much of the document is read.
    public ObjectProperty<Coverage> coverageProperty() {
        return coverage;
    }

    /// Whether there is nothing yet in which the words could be looked for.
    public BooleanBinding isUnread() {
        return Bindings.createBooleanBinding(() -> !coverage.get().whole() && !words.get().isBlank()
                && (reader.documentProperty().get() == null || reader.documentProperty().get().text().isEmpty()),
                coverage, words, reader.documentProperty());
    }

    /// Begins looking from the page in view, for the selected words if there are some.
    public void begin() {
        origin = reader.pageProperty().get();
        reader.leave();
        Optional.ofNullable(reader.selectionProperty().get()).map(selection -> selection.text().strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_SELECTION).ifPresent(words::set);
    }

    /// Forgets the words and their marks.
    public void end() {
        words.set("");
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!hits.isEmpty() && !listsComments()) {
            goTo(Math.floorMod(current.get() + by, hits.size()));
        }
    }

    /// Leads to one of the places.
    public void goTo(int index) {
        current.set(index);
        mark();
        FindHit hit = hits.get(index);
        List<Region> regions = reader.documentProperty().get().regions().of(hit.span());
        if (regions.isEmpty()) {
            reader.turnToPage(hit.page()); // a comment on no text
        } else {
            reader.show(regions);
        }
    }

    private void search(boolean lead) {
        int number = latest.incrementAndGet();
        Document document = reader.documentProperty().get();
        Optional<Finder> finder = Finder.of(words.get(), manner.get());
        done.set(false);
        if (document == null || finder.isEmpty()) {
            List<FindHit> comments = document == null ? List.of() : comments(document);
            show(comments, document == null ? List.of() : FindGroup.of(document, comments));
            return;
        }
        tasks.run("find", () -> {
            List<FindHit> found = found(document, finder.get(), () -> latest.get() == number);
            List<FindGroup> grouped = FindGroup.of(document, found);
            tasks.deliver(() -> {
                if (latest.get() == number) {
                    show(found, grouped);
                    done.set(true);
                    leadTo(lead);
                }
            });
        });
    }

    private static List<FindHit> comments(Document document) {
        return document.additions().comments().stream()
                .map(comment -> FindHit.of(document, comment, new TextRange(0, 0))).sorted(FindGroup.order(document))
                .limit(MOST).toList();
    }

    private static List<FindHit> found(Document document, Finder finder, BooleanSupplier goesOn) {
        Stream<FindHit> inText = finder.find(document.text(), MOST, goesOn).stream()
                .map(span -> FindHit.of(document, span));
        Stream<FindHit> inComments = document.additions().comments().stream()
                .flatMap(comment -> finder.find(comment.words(), 1, goesOn).stream()
                        .map(words -> FindHit.of(document, comment, words)));
        return Stream.concat(inText, inComments).sorted(FindGroup.order(document)).limit(MOST).toList();
    }

    /// Whether the comments of the file are listed, because nothing is looked for.
    public boolean listsComments() {
        return words.get().isBlank() && !hits.isEmpty();
    }

    private void show(List<FindHit> found, List<FindGroup> grouped) {
        current.set(-1);
        hits.setAll(found);
        groups.set(grouped);
        places = List.copyOf(found.stream().map(FindHit::span).toList());
        mark();
    }

    // The first place from where the reader was when the looking began.
    private void leadTo(boolean lead) {
        if (lead && !hits.isEmpty()) {
            int first = 0;
            while (first < hits.size() && hits.get(first).page() < origin) {
                first++;
            }
            goTo(first % hits.size());
        }
    }

    private void mark() {
        reader.foundProperty().set(hits.isEmpty() || (words.get().isBlank() && current.get() < 0)
                ? Found.NOTHING
                : new Found(places, Optional.of(current.get()).filter(at -> at >= 0)
                        .map(at -> hits.get(at).span())));
    }
}
