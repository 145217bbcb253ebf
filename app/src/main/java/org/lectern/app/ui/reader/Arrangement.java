package org.lectern.app.ui.reader;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.settings.BookSettings;

/// How the pages of the shown document stand in the window: how large, how many side by side, and turned which way.
public final class Arrangement {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 5;
    // At 100 % a point is 96/72 view pixels, so that a page has its paper size on a 96 dpi display.
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double STEP = 1.2;
    // Fitting a small page into a wide window stops here.
    private static final double LARGEST_FIT = 1.5;
    private static final int QUARTERS = 4;
    private static final double PERCENT = 100;

    private final ObservableValue<Document> document;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final DoubleProperty viewportWidth = new SimpleDoubleProperty();
    private final DoubleProperty viewportHeight = new SimpleDoubleProperty();
    private final ObjectProperty<PageRows> rows = new SimpleObjectProperty<>(PageRows.SINGLE);
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.WIDTH);
    private final ObjectProperty<BookSettings> book = new SimpleObjectProperty<>(BookSettings.DEFAULT);
    private final ObjectBinding<PageLayout> layout;
    private double paperZoom = 1; // that was chosen for pages

    Arrangement(ObservableValue<Document> document) {
        this.document = document;
        layout = Bindings.createObjectBinding(() -> new PageLayout(pages(), zoom.get() * PIXELS_PER_POINT, rows.get(),
                turn.get()), document, zoom, rows, turn);
        for (ObservableValue<?> measure : List.of(document, viewportWidth, viewportHeight, rows, turn, book)) {
            measure.addListener((o, old, now) -> refit());
        }
    }

    /// How flowing text is set; its size is the zoom of flowing documents.
    public ObjectProperty<BookSettings> bookProperty() {
        return book;
    }

    /// Sets flowing text otherwise.
    public void setBook(UnaryOperator<BookSettings> change) {
        book.set(change.apply(book.get()));
    }

    /// Whether the shown document is one of flowing text.
    public boolean flows() {
        return document.getValue() != null && document.getValue().format().flows();
    }

    /// 1 is paper size, or the usual size of letters.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Told by the view: how many pixels a page may be wide.
    public DoubleProperty viewportWidthProperty() {
        return viewportWidth;
    }

    /// Told by the view: how many pixels high its visible part is.
    public DoubleProperty viewportHeightProperty() {
        return viewportHeight;
    }

    /// How many pages stand side by side.
    public ObjectProperty<PageRows> rowsProperty() {
        return rows;
    }

    /// Two pages side by side instead of one, or one again.
    public void togglePairs() {
        rows.set(rows.get() == PageRows.SINGLE ? PageRows.PAIRS : PageRows.SINGLE);
    }

    /// Quarters of a turn by which the pages are turned, clockwise, 0 to 3.
    public ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /// @param quarters of a turn, clockwise; negative for the other way
    public void turn(int quarters) {
        turn.set(Math.floorMod(turn.get() + quarters, QUARTERS));
    }

    public ObjectBinding<PageLayout> layoutBinding() {
        return layout;
    }

    public void zoomIn() {
        zoomTo(zoom.get() * STEP);
    }

    public void zoomOut() {
        zoomTo(zoom.get() / STEP);
    }

    public void zoomTo(double wanted) {
        if (flows()) {
            setBook(now -> now.withSize((int) Math.round(wanted * PERCENT)));
            return;
        }
        fit.set(Fit.FREE);
        paperZoom = Math.clamp(wanted, SMALLEST, LARGEST);
        zoom.set(paperZoom);
    }

    /// What the size of the pages keeps to.
    public ReadOnlyObjectProperty<Fit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// Makes the widest page as wide as the window, and keeps it so when the window changes.
    public void fitWidth() {
        if (flows()) {
            zoomTo(1);
            return;
        }
        fit.set(Fit.WIDTH);
        refit();
    }

    /// Makes pages as large as they can be seen as a whole, and keeps it so; flowing text has none.
    public void fitPage() {
        if (flows()) {
            return;
        }
        fit.set(Fit.PAGE);
        refit();
    }

    private void refit() {
        if (flows()) {
            zoom.set(book.get().size() / PERCENT);
            return;
        }
        if (document.getValue() == null) {
            return;
        }
        if (fit.get() == Fit.FREE) {
            zoom.set(paperZoom); // meanwhile it may have been that of flowing text
            return;
        }
        double wide = (viewportWidth.get() - 2 * PageLayout.MARGIN - PageLayout.between(rows.get()))
                / PageLayout.widest(pages(), turn.get(), rows.get());
        double high = (viewportHeight.get() - 2 * PageLayout.GAP) / PageLayout.highest(pages(), turn.get());
        double wanted = (fit.get() == Fit.WIDTH ? wide : Math.min(wide, high)) / PIXELS_PER_POINT;
        if (Double.isFinite(wanted) && wanted > 0) {
            zoom.set(Math.clamp(wanted, SMALLEST, LARGEST_FIT));
        }
    }

    private List<PaperPage> pages() {
        return document.getValue() == null
                ? List.of()
                : document.getValue().pages().stream().filter(PaperPage.class::isInstance).map(PaperPage.class::cast)
                        .toList();
    }
}
