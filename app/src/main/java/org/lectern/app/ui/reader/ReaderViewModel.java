package org.lectern.app.ui.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.pdf.PageColours;
import org.lectern.app.library.ReadingPosition;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.Highlight;
import org.lectern.app.ui.reader.selection.DocumentText;
import org.lectern.app.ui.reader.selection.Selection;

/// What the page view shows: which document, how large, which passages are marked, and where to go.
public final class ReaderViewModel {
    private final ObjectProperty<Document> document = new SimpleObjectProperty<>();
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private final ObjectProperty<List<Highlight>> highlights = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty followed = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Jump> jump = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>(Found.NOTHING);
    private final ObjectProperty<ReadingPosition> place = new SimpleObjectProperty<>(ReadingPosition.START);
    private final Map<DocumentId, History> histories = new HashMap<>();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty darkPages = new SimpleBooleanProperty(true);
    private final BooleanBinding night = dark.and(darkPages);
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final Arrangement arrangement = new Arrangement(document);
    private final LinksViewModel links;
    private @Nullable DocumentText text;
    private OptionalInt caret = OptionalInt.empty();
    private Optional<BookPictures> pictures = Optional.empty();

    public ReaderViewModel() {
        links = new LinksViewModel(this);
        document.addListener((o, old, now) -> forgetMarks());
    }

    private void forgetMarks() {
        selection.set(null);
        found.set(Found.NOTHING);
        caret = OptionalInt.empty();
    }

    public ObjectProperty<Document> documentProperty() {
        return document;
    }

    /// What leads elsewhere.
    public LinksViewModel links() {
        return links;
    }

    /// @param decoded the pictures of books
    public void setPictures(BookPictures decoded) {
        pictures = Optional.of(decoded);
        document.addListener((o, old, now) -> decoded.turnTo(now));
    }

    /// The pictures of books; empty where none are shown.
    public Optional<BookPictures> pictures() {
        return pictures;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    /// Told by the window: whether its theme is dark.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Whether pages are dark in the dark theme.
    public BooleanProperty darkPagesProperty() {
        return darkPages;
    }

    /// Whether the pages are dark now.
    public BooleanBinding nightProperty() {
        return night;
    }

    /// How the pages are to be drawn now.
    public PageColours colours() {
        return night.get() ? PageColours.NIGHT : PageColours.PRINT;
    }

    /// Whether the pages show what was read of them.
    public BooleanProperty readingProperty() {
        return reading;
    }

    /// Told by the view: what the upper edge of the window shows.
    public ObjectProperty<ReadingPosition> placeProperty() {
        return place;
    }

    /// Told by the view: the page in the middle of the window, from 1.
    public IntegerProperty pageProperty() {
        return page;
    }

    public ObjectProperty<List<Highlight>> highlightsProperty() {
        return highlights;
    }

    /// Number of the passage that the reader follows, 0 for none.
    public IntegerProperty followedProperty() {
        return followed;
    }

    /// The selected text of the shown document; null where nothing is selected.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The places of the shown document at which the words stand that are looked for.
    public ObjectProperty<Found> foundProperty() {
        return found;
    }

    /// Selects a part of the shown document, or nothing.
    public void select(Optional<Selection> wanted) {
        selection.set(wanted.filter(part -> part.document().equals(document.get())).orElse(null));
    }

    /// Offset in the text at which the next selection begins that has no place of its own.
    public OptionalInt caret() {
        return caret;
    }

    /// @param offset in the text
    public void setCaret(int offset) {
        caret = OptionalInt.of(offset);
    }

    /// Selects the whole text.
    public void selectAll() {
        if (document.get() != null && !document.get().text().isEmpty()) {
            selection.set(new Selection(document.get(), 0, document.get().text().length()));
        }
    }

    /// The text of the shown document by its places; empty while there is no document.
    public Optional<DocumentText> text() {
        Document shown = document.get();
        if (shown != null && (text == null || !text.document().equals(shown))) {
            text = new DocumentText(shown);
        }
        return Optional.ofNullable(shown).map(same -> text);
    }

    public ReadOnlyObjectProperty<Jump> jumpProperty() {
        return jump.getReadOnlyProperty();
    }

    public int pageCount() {
        return document.get() == null ? 0 : document.get().pages().size();
    }

    /// Goes to the begin of a page; one can come back from there.
    public void goToPage(int wanted) {
        if (pageCount() > 0) {
            leave();
            turnToPage(wanted);
        }
    }

    /// Goes to the page that is called so, as it is printed or counted; a number that is too large leads to the last one.
    ///
    /// @return that page; empty where there is none
    public Optional<PageName> goToPageCalled(String typed) {
        Document shown = document.get();
        if (pageCount() == 0) {
            return Optional.empty();
        }
        Optional<PageLabels.Mark> called = shown.pageCalled(typed, page.get());
        if (called.isEmpty() && typed.strip().matches("\\d{1,7}")) {
            int number = Math.clamp(Integer.parseInt(typed.strip()), 1, pageCount());
            goToPage(number);
            return Optional.of(shown.nameOf(number));
        }
        called.ifPresent(mark -> {
            TextRange span = shown.pages().get(mark.page() - 1).span();
            leave();
            goTo(new ReadingPosition(mark.page(),
                    shown.format().flows() ? (double) (mark.start() - span.start()) / Math.max(1, span.length()) : 0));
        });
        return called.map(mark -> shown.format().flows() ? shown.nameOf(mark) : shown.nameOf(mark.page()));
    }

    /// The page in view as it is called.
    public PageName pageName() {
        Document shown = document.get();
        if (shown == null || !shown.format().flows() || shown.labels().marks().isEmpty()) {
            return shown == null ? PageName.of(page.get()) : shown.nameOf(page.get());
        }
        TextRange span = shown.pages().get(Math.clamp(place.get().page(), 1, pageCount()) - 1).span();
        return shown.nameAt(span.start() + (int) Math.round(place.get().part() * span.length()));
    }

    /// Turns to the begin of a page, as one turns pages.
    public void turnToPage(int wanted) {
        if (pageCount() > 0) {
            go(new ReadingPosition(Math.clamp(wanted, 1, pageCount()), 0), Optional.empty());
        }
    }

    /// Goes to a place in the document, as from another time.
    public void goTo(ReadingPosition wanted) {
        if (pageCount() > 0) {
            go(new ReadingPosition(Math.clamp(wanted.page(), 1, pageCount()), wanted.part()), Optional.empty());
        }
    }

    public void nextPage() {
        turnToPage(step(1));
    }

    public void previousPage() {
        turnToPage(step(-1));
    }

    private int step(int rowsOn) {
        PageLayout shown = arrangement.layoutBinding().get();
        return shown.count() == 0 ? page.get() + rowsOn : step(shown, rowsOn);
    }

    private int step(PageLayout shown, int rowsOn) {
        int now = Math.clamp(page.get() - 1, 0, shown.count() - 1);
        return shown.beside(now, rowsOn) + 1;
    }

    /// Brings the first of the regions into view; one can come back from there.
    public void reveal(List<? extends Region> regions) {
        if (!regions.isEmpty()) {
            leave();
            show(regions);
        }
    }

    /// Brings the first of the regions into view.
    public void show(List<? extends Region> regions) {
        Optional<Region> first = regions.stream().findFirst().map(Region.class::cast);
        first.ifPresent(region -> go(new ReadingPosition(region.page(), 0), first));
    }

    /// Remembers the place in view, so that one can come back to it.
    public void leave() {
        history().ifPresent(places -> places.leave(place.get()));
    }

    /// Goes back to where the reader was before the latest jump.
    public void back() {
        history().flatMap(places -> places.back(place.get())).ifPresent(this::goTo);
    }

    /// Takes the latest step back again.
    public void forward() {
        history().flatMap(places -> places.forward(place.get())).ifPresent(this::goTo);
    }

    private Optional<History> history() {
        return Optional.ofNullable(document.get())
                .map(shown -> histories.computeIfAbsent(shown.id(), id -> new History()));
    }

    private void go(ReadingPosition target, Optional<Region> region) {
        long number = jump.get() == null ? 1 : jump.get().number() + 1;
        jump.set(new Jump(number, target, region));
    }

}
