package org.lectern.app.ui.reader.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.reader.Jump;
import org.lectern.app.ui.reader.PageLayout;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.marks.PageTints;
import org.lectern.app.ui.reader.marks.SelectionActions;
import org.lectern.app.ui.reader.marks.SelectionMenu;
import org.lectern.app.ui.reader.selection.PagePoint;
import org.lectern.inference.api.TextRange;

/// The continuous page view: scrolls, zooms with the wheel, and asks for the pictures of what is in view.
public final class PagesView extends ScrollPane {
    // Part of the window's height above the passage that is brought into view.
    private static final double HEADROOM = 0.3;

    private final ReaderViewModel model;
    private final PageColumn column;
    private final PagePictures pictures;
    private final PageScrolling scrolling;
    private final MarksViewModel marks;
    private final PageTints tints;
    private final Map<DocumentId, Anchor> places = new HashMap<>();
    private PageLayout layout;
    private @Nullable Anchor kept; // put back once the pages have their size

    /// @param own what is done with the selected text and with the reader's own marks
    public PagesView(ReaderViewModel model, SelectionActions own, Language language, TaskRunner tasks) {
        this.model = model;
        this.marks = own.marks();
        this.tints = new PageTints(model, marks);
        this.scrolling = new PageScrolling(model, this);
        this.layout = model.arrangement().layoutBinding().get();
        this.column = new PageColumn(
                page -> page.accessibleTextProperty().bind(spoken(page.page(), language)),
                new PageMarker(model, tints, language)::marks);
        this.pictures = new PagePictures(tasks);
        pictures.pages().setOnArrived(column::picture);
        getStyleClass().add("pages");
        setContent(column);
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        accessibleTextProperty().bind(language.text("reader.pages"));
        listen(language);
        new SelectionMenu(own, language, this,
                event -> column.placeAt(event.getSceneX(), event.getSceneY()).flatMap(tints::at));
    }

    // What a screen reader says of a page: its number and its text.
    private StringBinding spoken(int page, Language language) {
        return Bindings.createStringBinding(() -> {
            Document document = model.documentProperty().get();
            String text = document == null || page > document.pages().size()
                    ? ""
                    : document.pages().get(page - 1).span().of(document.text());
            PageName name = document == null ? PageName.of(page) : document.nameOf(page);
            return PageWords.of(name, "reader.page", language) + ". " + text;
        }, model.documentProperty(), language.messagesProperty());
    }

    private void listen(Language language) {
        viewportBoundsProperty().addListener((o, old, now) -> {
            model.arrangement().viewportWidthProperty().set(now.getWidth());
            model.arrangement().viewportHeightProperty().set(now.getHeight());
            relayout();
        });
        model.arrangement().layoutBinding().addListener((o, old, now) -> relayout());
        vvalueProperty().addListener((o, old, now) -> refresh());
        skinProperty()
                .addListener((o, old, now) -> column.layoutBoundsProperty().addListener((b, was, is) -> settle()));
        model.jumpProperty().addListener((o, old, now) -> jump(now));
        for (ObservableValue<?> marked : List.of(model.highlightsProperty(), model.followedProperty(),
                model.selectionProperty(), model.foundProperty(), model.readingProperty(),
                language.messagesProperty())) {
            marked.addListener((o, old, now) -> column.mark());
        }
        marks.marks().addListener((InvalidationListener) any -> column.mark());
        model.nightProperty().addListener((o, old, now) -> {
            column.night(now);
            refresh();
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        new SelectionMouse(model, column, marks, tints, this::scrollPast).listen();
        addEventFilter(KeyEvent.KEY_PRESSED, new SelectionKeys(model, this::firstInView, this::bringIntoView)::press);
        scrolling.listen();
    }

    /// @param told with the file when it has letters for which there is no font
    public void setOnLettersMissing(Consumer<Path> told) {
        pictures.setOnLettersMissing(told);
    }

    /// Turns to another document, to none, or to the one that is shown with more of it read.
    public void show(Optional<Document> wanted, Optional<String> password) {
        if (wanted.filter(this::isShown).isPresent()) {
            model.documentProperty().set(wanted.get());
            return;
        }
        remember();
        pictures.leave();
        layout = PageLayout.EMPTY;
        kept = null;
        column.clear();
        wanted.ifPresent(document -> {
            pictures.show(document.file(), password);
            setVvalue(0);
            kept = places.get(document.id());
        });
        model.documentProperty().set(wanted.orElse(null));
        relayout();
    }

    /// Small pictures of the shown pages.
    public PicturePile thumbnails() {
        return pictures.small();
    }

    private boolean isShown(Document document) {
        Document now = model.documentProperty().get();
        return now != null && layout.count() > 0 && now.file().equals(document.file())
                && now.id().equals(document.id()) && now.pages().size() == document.pages().size();
    }

    private void remember() {
        if (layout.count() > 0) {
            places.put(model.documentProperty().get().id(), Anchor.of(layout, top() + viewportHeight() / 2));
        }
    }

    private void relayout() {
        PageLayout before = layout;
        layout = model.arrangement().layoutBinding().get();
        boolean same = before.count() == layout.count() && layout.count() > 0;
        if (same && kept == null && top(before) > 0) { // a beginning stays in view
            kept = Anchor.of(before, top(before) + viewportHeight() / 2);
        }
        column.layout(layout, getViewportBounds().getWidth());
        keep();
        if (column.isSettled()) {
            kept = null;
        }
        refresh();
    }

    // The skin moves the view when the column has got its new size; what was in the middle is put back after that.
    private void settle() {
        if (column.isSettled()) {
            keep();
            kept = null;
            refresh();
        }
    }

    private void keep() {
        if (kept != null) {
            scrollTo(kept.in(layout) - viewportHeight() / 2);
        }
    }

    private void refresh() {
        if (layout.count() == 0 || viewportHeight() <= 0) {
            return;
        }
        int first = layout.pageAt(top());
        int last = layout.pageAt(top() + viewportHeight());
        int middle = layout.pageAt(top() + viewportHeight() / 2);
        int from = layout.beside(first, -1);
        int to = layout.lastBeside(layout.beside(last, 1));
        column.live(from, to);
        model.pageProperty().set(middle + 1);
        double above = (top() - layout.top(first)) / layout.height(first);
        model.placeProperty().set(new ReadingPosition(first + 1, Math.max(0, above)));
        List<Integer> nearestFirst = new ArrayList<>(IntStream.rangeClosed(from + 1, to + 1).boxed().toList());
        nearestFirst.sort(Comparator.comparingInt(page -> Math.abs(page - 1 - middle)));
        pictures.pages().want(nearestFirst, page -> layout.scale() * outputScale(), model.colours());
    }

    private Optional<PagePoint> firstInView() {
        Point2D corner = localToScene(0, PageLayout.GAP);
        return column.placeAt(corner.getX(), corner.getY());
    }

    // The pointer draws the selection over an edge of the window.
    private void scrollPast(double sceneY) {
        double y = sceneToLocal(0, sceneY).getY();
        double past = y < 0 ? y : Math.max(0, y - viewportHeight());
        if (past != 0) {
            scrollTo(top() + past);
        }
    }

    /// Where the part of a span lies that is in view, in the scene; empty where none is.
    public Optional<Bounds> inView(TextRange span) {
        return column.inView(model, span, localToScene(getBoundsInLocal()));
    }

    private void bringIntoView(PageRegion region) {
        double y = layout.top(region.page() - 1) + layout.place(region).getMinY();
        double bottom = layout.top(region.page() - 1) + layout.place(region).getMaxY();
        if (y < top()) {
            scrollTo(y - PageLayout.GAP);
        } else if (bottom > top() + viewportHeight()) {
            scrollTo(bottom + PageLayout.GAP - viewportHeight());
        }
    }

    private void jump(Jump jump) {
        int index = jump.page() - 1;
        if (index >= layout.count()) {
            return; // of a flowing document
        }
        if (jump.region().orElse(null) instanceof PageRegion region) {
            Rectangle2D place = layout.place(region);
            scrollTo(layout.top(index) + place.getMinY() - viewportHeight() * HEADROOM);
            scrollAcross(column.left(index) + place.getMinX(), column.left(index) + place.getMaxX());
        } else {
            double part = jump.place().part();
            scrollTo(layout.top(index) + (part > 0 ? part * layout.height(index) : -PageLayout.GAP));
        }
    }

    // Sideways no more than is needed.
    private void scrollAcross(double left, double right) {
        double hidden = column.getPrefWidth() - getViewportBounds().getWidth();
        double from = getHvalue() * hidden;
        if (hidden > 0 && (left < from || right > from + getViewportBounds().getWidth())) {
            setHvalue(Math.clamp((left - PageLayout.MARGIN) / hidden, 0, 1));
        }
    }

    private void scrollTo(double y) {
        scrolling.to(y);
    }

    // Upper edge of what is seen, in the column.
    private double top() {
        return top(layout);
    }

    private double top(PageLayout pages) {
        return pages.count() == 0 ? 0 : getVvalue() * Math.max(0, pages.height() - viewportHeight());
    }

    private double viewportHeight() {
        return getViewportBounds().getHeight();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }
}
