package org.lectern.app.ui.reader.marks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.QuoteFinder;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;

/// The reader's own marks in the shown document: made, changed, removed, undone; every step is kept at once.
public final class MarksViewModel {
    private final ReaderViewModel reader;
    private final PlaceInView here;
    private final KeptMarks kept;
    private final TaskRunner tasks;
    private final ObservableList<PlacedMark> marks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PlacedMark> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OwnMark> removed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper lasting = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<Tint> tint = new SimpleObjectProperty<>(Tint.YELLOW);
    private final MarkHistory history = new MarkHistory();
    private final AtomicInteger latest = new AtomicInteger();
    private @Nullable Document document; // of which the marks are listed

    public MarksViewModel(ReaderViewModel reader, Desk desk, TaskRunner tasks) {
        this.reader = reader;
        this.here = new PlaceInView(reader);
        this.kept = new KeptMarks(desk);
        this.tasks = tasks;
        reader.documentProperty().addListener((o, old, now) -> turnTo(now));
    }

    /// All marks of the shown document, in the order of their places.
    public ObservableList<PlacedMark> marks() {
        return marks;
    }

    /// The highlight that is being looked at; null for none.
    public ReadOnlyObjectProperty<PlacedMark> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The mark that was removed last, until something else is done; null for none.
    public ReadOnlyObjectProperty<OwnMark> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// Whether the marks of the shown document are kept over the end.
    public ReadOnlyBooleanProperty lastingProperty() {
        return lasting.getReadOnlyProperty();
    }

    /// The colour of the next highlight.
    public ObjectProperty<Tint> tintProperty() {
        return tint;
    }

    private void turnTo(@Nullable Document shown) {
        var number = latest.incrementAndGet();
        if (document == null || shown == null || !document.id().equals(shown.id())) {
            close();
            removed.set(null);
            history.clear();
            show(List.of());
        }
        document = null;
        if (shown == null) {
            return;
        }
        lasting.set(kept.areKept(shown.id()));
        var inMemory = kept.inMemory(shown.id());
        tasks.run("marks", () -> {
            var finder = new QuoteFinder(shown);
            var all = inMemory.isEmpty() ? kept.inLibrary(shown.id()) : inMemory;
            var placed = all.stream().map(mark -> PlacedMark.of(shown, mark, finder)).toList();
            tasks.deliver(() -> {
                if (latest.get() == number) {
                    document = shown;
                    show(placed);
                    placed.stream().map(PlacedMark::mark).filter(mark -> !all.contains(mark))
                            .forEach(moved -> kept.put(shown.id(), moved, lasting.get()));
                }
            });
        });
    }

    private void show(List<PlacedMark> all) {
        marks.setAll(all.stream().sorted(PlacedMark.ORDER).toList());
    }

    /// The highlights that lie in a part of the text.
    public List<PlacedMark> in(TextRange part) {
        return marks.stream().filter(one -> one.isIn(part)).toList();
    }

    /// Highlights the selected words; where they are highlighted already, in another colour. Nothing is selected then.
    ///
    /// @return the highlight; empty where nothing is selected
    public Optional<PlacedMark> highlight(Tint wanted) {
        Selection selection = reader.selectionProperty().get();
        if (document == null || selection == null || !selection.document().equals(document)) {
            return Optional.empty();
        }
        tint.set(wanted);
        var span = trimmed(selection.span(), document.text());
        if (span.length() == 0) {
            return Optional.empty();
        }
        reader.select(Optional.empty());
        var same = marks.stream().filter(one -> one.isHighlight() && one.span().equals(Optional.of(span))).findFirst();
        if (same.isPresent()) {
            recolour(same.get(), wanted);
            return find(same.get().mark().key());
        }
        return Optional.of(make(OwnMark.highlight(document, span, wanted, Instant.now())));
    }

    private static TextRange trimmed(TextRange span, String text) {
        var start = span.start();
        var end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    private PlacedMark make(OwnMark mark) {
        history.made(mark);
        removed.set(null);
        return put(mark);
    }

    private PlacedMark put(OwnMark mark) {
        var shown = Objects.requireNonNull(document, "marks are changed while they are listed only");
        var placed = PlacedMark.of(shown, mark, new QuoteFinder(shown));
        kept.put(shown.id(), mark, lasting.get());
        show(Stream.concat(others(mark), Stream.of(placed)).toList());
        return placed;
    }

    private Stream<PlacedMark> others(OwnMark mark) {
        return marks.stream().filter(one -> !one.mark().key().equals(mark.key()));
    }

    private Optional<PlacedMark> find(String key) {
        return marks.stream().filter(one -> one.mark().key().equals(key)).findFirst();
    }

    /// Looks at a highlight.
    public void open(PlacedMark mark) {
        find(mark.mark().key()).filter(PlacedMark::isHighlight).ifPresent(one -> {
            close();
            open.set(one);
        });
    }

    /// Looks at none any more.
    public void close() {
        var before = open.get();
        if (before != null) {
            open.set(null);
            find(before.mark().key()).ifPresent(now -> history.changed(before.mark().tinted(now.mark().tint()),
                    now.mark()));
        }
    }

    public void recolour(PlacedMark mark, Tint wanted) {
        find(mark.mark().key()).ifPresent(now -> {
            history.changed(now.mark(), now.mark().tinted(wanted));
            change(now, now.mark().tinted(wanted));
        });
    }

    /// Notes something, anew at every word that is typed; one step once the highlight is closed.
    public void note(PlacedMark mark, String words) {
        find(mark.mark().key()).ifPresent(now -> change(now, now.mark().noted(words)));
    }

    private void change(PlacedMark before, OwnMark now) {
        if (document != null && !before.mark().equals(now)) {
            kept.put(document.id(), now, lasting.get());
            show(Stream
                    .concat(others(now), Stream.of(new PlacedMark(now, before.span()))).toList());
        }
    }

    public void remove(PlacedMark mark) {
        close();
        find(mark.mark().key()).ifPresent(now -> {
            history.removed(now.mark());
            drop(now.mark());
            removed.set(now.mark());
        });
    }

    private void drop(OwnMark mark) {
        if (document != null) {
            kept.remove(document.id(), mark, lasting.get());
            show(others(mark).toList());
        }
    }

    /// Takes the latest step back; nothing happens where there is none.
    public void undo() {
        close();
        removed.set(null);
        if (document != null) {
            history.takeLatest()
                    .ifPresent(step -> step.before().ifPresentOrElse(this::restore,
                            () -> step.after().ifPresent(this::drop)));
        }
    }

    private void restore(OwnMark mark) {
        put(mark);
    }

    /// Says that nothing needs to be undone.
    public void forgetRemoved() {
        removed.set(null);
    }

    /// The bookmark of the page in view, or in flowing text of about what is in view.
    public Optional<PlacedMark> bookmark() {
        return marks.stream().filter(one -> one.mark().isBookmark() && here.isAt(one)).findFirst();
    }

    /// Puts a bookmark on the page in view, or takes it away.
    public void toggleBookmark() {
        var shown = document;
        if (shown != null) {
            bookmark().ifPresentOrElse(this::remove,
                    () -> make(OwnMark.bookmark(shown, here.page(), here.offset(), Instant.now())));
        }
    }

    /// What the place of a mark is called; empty while no document is shown.
    String placeOf(PlacedMark mark, Language language) {
        return Optional.ofNullable(reader.documentProperty().get())
                .map(shown -> MarkWords.place(shown, mark.mark().quote().page(), language)).orElse("");
    }

    /// Leads to a mark.
    public void goTo(PlacedMark mark) {
        var shown = reader.documentProperty().get();
        var page = mark.mark().quote().page().number();
        if (shown == null) {
            return;
        }
        var regions = mark.span().map(shown.regions()::of).orElse(List.of());
        if (regions.isEmpty() || (mark.mark().isBookmark() && !shown.format().flows())) {
            reader.goToPage(page);
        } else {
            reader.reveal(regions);
        }
    }
}
