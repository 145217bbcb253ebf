package org.lectern.app.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.reader.selection.PagePoint;

/// The links of the shown document. Those inside it are followed; an address is shown first, and only the reader's word has the
/// system's browser open it.
public final class LinksViewModel {
    private static final Pattern FOR_A_BROWSER = Pattern.compile("(?i)(https?|mailto):[^\\s\\p{Cntrl}]+");

    private final ReaderViewModel reader;
    private final ReadOnlyObjectWrapper<Link.Outer> offered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Link> hovered = new SimpleObjectProperty<>();
    private Consumer<String> browser = address -> {};
    private @Nullable Document document; // that the links on the page are of
    private int page;
    private List<Place> onPage = List.of();

    LinksViewModel(ReaderViewModel reader) {
        this.reader = reader;
        reader.documentProperty().addListener((o, old, now) -> {
            offered.set(null);
            note.set(null);
            hovered.set(null);
        });
    }

    /// A note of flowing text.
    ///
    /// @param mark the link that leads to it
    public record Note(Link.Inner mark, String words) {}

    /// A link where it lies on a page.
    private record Place(Link link, List<PageRegion> regions) {
        boolean holds(PagePoint point) {
            return regions.stream().anyMatch(region -> point.x() >= region.x()
                    && point.x() <= region.x() + region.width() && point.y() >= region.y()
                    && point.y() <= region.y() + region.height());
        }
    }

    /// @param browser opens an address outside of Lectern
    public void setBrowser(Consumer<String> browser) {
        this.browser = browser;
    }

    /// The address that was clicked last, until it is opened or put away; null for none.
    public ReadOnlyObjectProperty<Link.Outer> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// The note whose mark was clicked last, until it is put away; null for none.
    public ReadOnlyObjectProperty<Note> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The words of the note that a link is the mark of; empty where it leads to something else.
    public Optional<String> noteOf(Link.Inner link) {
        return Optional.ofNullable(reader.documentProperty().get()).flatMap(shown -> NoteWords.words(shown, link));
    }

    /// Goes to the note that is shown.
    public void visitNote() {
        Note shown = note.get();
        note.set(null);
        if (shown != null) {
            goTo(shown.mark().offset());
        }
    }

    /// Told by the view: the link under the pointer; null for none.
    public ObjectProperty<Link> hoveredProperty() {
        return hovered;
    }

    /// The link at a place of a paper page.
    public Optional<Link> at(PagePoint point) {
        Document shown = reader.documentProperty().get();
        if (shown == null || point.page() > shown.pages().size()) {
            return Optional.empty();
        }
        if (!shown.equals(document) || page != point.page()) {
            document = shown;
            page = point.page();
            onPage = places(shown, page);
        }
        return onPage.stream().filter(place -> place.holds(point)).map(Place::link).findFirst();
    }

    private List<Place> places(Document shown, int number) {
        TextRange span = shown.pages().get(number - 1).span();
        return shown.links().stream().filter(link -> link.span().overlaps(span))
                .map(link -> new Place(link, reader.text().orElseThrow().regions(link.span(), number))).toList();
    }

    /// The first link that has a character of a span.
    public Optional<Link> in(TextRange span) {
        Document shown = reader.documentProperty().get();
        return shown == null
                ? Optional.empty()
                : shown.links().stream().filter(link -> link.span().overlaps(span)).findFirst();
    }

    /// Goes where a link leads inside the document, or shows the note that it is the mark of, or the address that it has.
    public void follow(Link link) {
        hovered.set(null);
        note.set(null);
        switch (link) {
            case Link.Outer outer -> {
                offered.set(null);
                offered.set(outer);
            }
            case Link.Inner inner -> {
                offered.set(null);
                noteOf(inner).ifPresentOrElse(
                        words -> note.set(new Note(inner, words)), () -> goTo(inner.offset()));
            }
        }
    }

    private void goTo(int offset) {
        Document shown = reader.documentProperty().get();
        List<Region> place = offset < shown.text().length()
                ? shown.regions().of(new TextRange(offset, offset + 1))
                : List.of();
        if (place.isEmpty()) {
            reader.goToPage(shown.pageAt(offset).number());
        } else {
            reader.reveal(place);
        }
    }

    /// Whether an address is one for a browser or a mail program, so that nothing else is started by a document.
    public static boolean isForBrowser(String address) {
        return FOR_A_BROWSER.matcher(address).matches();
    }

    /// Has the system open the address that is shown.
    public void open() {
        Link.Outer link = offered.get();
        offered.set(null);
        if (link != null && isForBrowser(link.address())) {
            browser.accept(link.address());
        }
    }

    /// Puts the address or the note away.
    public void dismiss() {
        note.set(null);
        offered.set(null);
    }
}
