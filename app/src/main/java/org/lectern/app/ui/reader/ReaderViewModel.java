package org.lectern.app.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Region;
import org.lectern.app.ui.control.Highlight;
import org.lectern.app.ui.reader.selection.DocumentText;
import org.lectern.app.ui.reader.selection.Selection;

/// What the page view shows: which document, how large, which passages are marked, and where to go.
public final class ReaderViewModel {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 5;
    // At 100 % a point is 96/72 view pixels, so that a page has its paper size on a 96 dpi display.
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double STEP = 1.2;
    // Fitting a small page into a wide window stops here.
    private static final double LARGEST_FIT = 1.5;

    private final ObjectProperty<Document> document = new SimpleObjectProperty<>();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final DoubleProperty viewportWidth = new SimpleDoubleProperty();
    private final IntegerProperty page = new SimpleIntegerProperty(1);
    private final ObjectProperty<List<Highlight>> highlights = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty followed = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Jump> jump = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>(Found.NOTHING);
    private final ObjectBinding<PageLayout> layout;
    private DocumentText text;
    private OptionalInt caret = OptionalInt.empty();
    private boolean fitting = true;

    public ReaderViewModel() {
        layout = Bindings.createObjectBinding(() -> new PageLayout(pages(), zoom.get() * PIXELS_PER_POINT), document,
                zoom);
        document.addListener((o, old, now) -> turnTo(now));
        viewportWidth.addListener((o, old, now) -> refit());
    }

    private void turnTo(Document shown) {
        selection.set(null);
        found.set(Found.NOTHING);
        caret = OptionalInt.empty();
        text = shown == null ? null : new DocumentText(shown);
        refit();
    }

    public ObjectProperty<Document> documentProperty() {
        return document;
    }

    /// 1 is paper size.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Told by the view: how many pixels a page may be wide.
    public DoubleProperty viewportWidthProperty() {
        return viewportWidth;
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
        selection.set(wanted.filter(part -> part.document() == document.get()).orElse(null));
    }

    /// Offset in the text at which the next selection begins that has no place of its own.
    OptionalInt caret() {
        return caret;
    }

    void setCaret(int offset) {
        caret = OptionalInt.of(offset);
    }

    /// Selects the whole text.
    public void selectAll() {
        if (document.get() != null && !document.get().text().isEmpty()) {
            selection.set(new Selection(document.get(), 0, document.get().text().length()));
        }
    }

    /// The text of the shown document by its places; empty while there is no document.
    Optional<DocumentText> text() {
        return Optional.ofNullable(text);
    }

    public ReadOnlyObjectProperty<Jump> jumpProperty() {
        return jump.getReadOnlyProperty();
    }

    public ObjectBinding<PageLayout> layoutBinding() {
        return layout;
    }

    public int pageCount() {
        return document.get() == null ? 0 : document.get().pages().size();
    }

    public void zoomIn() {
        zoomTo(zoom.get() * STEP);
    }

    public void zoomOut() {
        zoomTo(zoom.get() / STEP);
    }

    public void zoomTo(double wanted) {
        fitting = false;
        zoom.set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    /// Makes the widest page as wide as the window, and keeps it so when the window changes.
    public void fitWidth() {
        fitting = true;
        refit();
    }

    private void refit() {
        if (fitting && document.get() != null && document.get().format().flows()) {
            zoom.set(1);
            return;
        }
        double widest = pages().stream().mapToDouble(PaperPage::width).max().orElse(0) * PIXELS_PER_POINT;
        double room = viewportWidth.get() - 2 * PageLayout.MARGIN;
        if (fitting && widest > 0 && room > 0) {
            zoom.set(Math.clamp(room / widest, SMALLEST, LARGEST_FIT));
        }
    }

    public void goToPage(int wanted) {
        if (pageCount() > 0) {
            go(Math.clamp(wanted, 1, pageCount()), Optional.empty());
        }
    }

    public void nextPage() {
        goToPage(page.get() + 1);
    }

    public void previousPage() {
        goToPage(page.get() - 1);
    }

    /// Brings the first of the regions into view.
    public void reveal(List<? extends Region> regions) {
        Optional<Region> first = regions.stream().findFirst().map(Region.class::cast);
        first.ifPresent(region -> go(region.page(), first));
    }

    private void go(int target, Optional<Region> region) {
        long number = jump.get() == null ? 1 : jump.get().number() + 1;
        jump.set(new Jump(number, target, region));
    }

    private List<PaperPage> pages() {
        return document.get() == null
                ? List.of()
                : document.get().pages().stream().filter(PaperPage.class::isInstance).map(PaperPage.class::cast)
                        .toList();
    }
}
