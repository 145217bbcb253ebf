package org.lectern.app.ui.reader.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.ui.control.CommonBounds;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.Jump;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.SelectionActions;
import org.lectern.app.ui.reader.marks.SelectionMenu;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.app.ui.reader.selection.SelectionClipboard;

/// Flowing documents as text: one part at a time, in a column that is comfortable to read; the zoom sizes the letters.
public final class FlowView extends StackPane {
    private static final double LEAST_MARGIN = 28;
    private static final double EDGE = 6; // view pixels that the area leaves free beside its lines
    private static final double HALF_LINE = 12; // view pixels at 100 %
    private static final double HEADROOM = 0.3; // part of the height above a place that is brought into view

    private final ReaderViewModel model;
    private final Language language;
    private final RichTextArea area = new RichTextArea();
    private final FlowScroll scroll = new FlowScroll(area);
    private final FlowTurning turning;
    private final FlowLinks links;
    private final SelectionActions own;
    private final Map<DocumentId, ReadingPosition> places = new HashMap<>();
    // The area keeps the colours of the text that it has laid out.
    private final ListChangeListener<String> themeChanged = change -> Platform.runLater(this::highlight);
    private @Nullable Document document;
    private @Nullable ChapterBlocks blocks;
    private @Nullable ChapterText text;
    private Optional<Region> target = Optional.empty();

    /// @param own what is done with the selected text and with the reader's own marks
    public FlowView(ReaderViewModel model, SelectionActions own, Language language) {
        this.model = model;
        this.own = own;
        this.language = language;
        this.turning = new FlowTurning(model, area, scroll);
        this.links = new FlowLinks(model, own.marks(), area, this::offset);
        getStyleClass().add("flow");
        area.getStyleClass().add("flow-area");
        area.setEditable(false);
        area.setDisplayCaret(false);
        // the blinking would go on for ever though nothing is seen of it, and hold a closed window
        area.setCaretBlinkPeriod(Duration.ZERO);
        area.setWrapText(true);
        area.accessibleTextProperty().bind(language.text("reader.text"));
        getChildren().add(area);
        listen();
        new SelectionMenu(own, language, area, links::mark);
    }

    private void listen() {
        area.widthProperty().addListener((o, old, now) -> resize());
        model.arrangement().bookProperty().addListener((o, old, now) -> resize());
        model.jumpProperty().addListener((o, old, now) -> jump(now));
        model.highlightsProperty().addListener((o, old, now) -> highlight());
        model.followedProperty().addListener((o, old, now) -> highlight());
        model.foundProperty().addListener((o, old, now) -> highlight());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> area.requestFocus());
        new TableSelecting(model).listen(area);
        new TableKeys(model, area, scroll, () -> text).listen();
        turning.listen();
        links.listen();
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::copy);
        own.marks().marks().addListener((InvalidationListener) any -> highlight());
        own.marks().openProperty().addListener((o, old, now) -> highlight());
        model.selectionProperty().addListener((o, old, now) -> {
            if (now == null && area.getSelection() != null && !area.getSelection().isCollapsed()) {
                area.clearSelection(); // the words were highlighted
            }
        });
        area.selectionProperty().addListener((o, old, now) -> select(now));
        sceneProperty().addListener((o, old, now) -> listenToTheme(old, now));
    }

    private void listenToTheme(Scene left, Scene entered) {
        if (left != null) {
            left.getStylesheets().removeListener(themeChanged);
        }
        if (entered != null) {
            entered.getStylesheets().addListener(themeChanged);
        }
    }

    private void select(SelectionSegment chosen) {
        if (document != null && blocks != null) {
            int anchor = chosen == null ? 0 : offset(chosen.getAnchor());
            int focus = chosen == null ? 0 : offset(chosen.getCaret());
            model.select(anchor == focus ? Optional.empty() : Optional.of(new Selection(document, anchor, focus)));
        }
    }

    private int offset(TextPos place) {
        return text == null ? 0 : text.rows().offset(place.index(), place.offset());
    }

    private ChapterText shownText() {
        return Objects.requireNonNull(text, "there are words only while a part is shown");
    }

    private ChapterBlocks part() {
        return Objects.requireNonNull(blocks, "there are words only while a part is shown");
    }

    private void copy(KeyEvent event) {
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case C -> SelectionClipboard.copy(model.selectionProperty().get());
                case A -> selectAll();
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }

    // The whole document, of which the part that is shown is marked, at its beginning.
    private void selectAll() {
        area.select(area.getDocumentEnd(), TextPos.ZERO);
        model.selectAll();
    }

    private boolean isAllSelected() {
        Selection selection = model.selectionProperty().get();
        return selection != null && document != null && selection.span().length() == document.text().length();
    }

    /// Turns to another document, or to none.
    public void show(Optional<Document> wanted) {
        if (document != null) {
            places.put(document.id(), model.placeProperty().get());
        }
        Document shown = wanted.orElse(null);
        document = shown;
        if (shown == null) {
            blocks = null;
            text = null;
            area.setModel(null);
        } else {
            model.documentProperty().set(shown);
            turnTo(shown, 1);
            ReadingPosition before = places.getOrDefault(shown.id(), ReadingPosition.START);
            model.goTo(before.equals(ReadingPosition.START) ? ChapterBlocks.begin(shown) : before);
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void turnTo(Document shown, int page) {
        blocks = ChapterBlocks.of(shown, page);
        text = new ChapterText(blocks, type(), column(), new FlowInsets(model, language), end(shown, page));
        highlight();
        area.setModel(text);
        area.select(TextPos.ZERO);
        model.pageProperty().set(page);
        model.placeProperty().set(new ReadingPosition(page, 0));
        Platform.runLater(() -> scroll.watch(this::tellPlace));
        turning.turned();
        resize();
    }

    /// What leads to the next part.
    private Optional<Supplier<javafx.scene.layout.Region>> end(Document shown, int page) {
        if (page == shown.pages().size()) {
            return Optional.empty();
        }
        var next = shown.pages().get(page) instanceof FlowPage flow ? flow.title() : "";
        return Optional.of(() -> {
            var button = new Button();
            button.textProperty().bind(language.text("reader.go-on", List.of(next)));
            button.getStyleClass().addAll("flat", "flow-go-on");
            button.setOnAction(event -> model.nextPage());
            return new StackPane(button);
        });
    }

    // The area lays out at once when its padding changes, with the width it had before. Text from right to left must never be
    // squeezed between margins too wide for it, so that wider margins wait until the width has arrived.
    private void resize() {
        if (text != null && area.getWidth() > 0) {
            margin(Math.min(margin(), area.getContentPadding() == null ? 0 : area.getContentPadding().getLeft()));
            Platform.runLater(() -> margin(margin()));
            area.setStyle(type().style());
            text.set(type(), column());
        }
    }

    private double margin() {
        return Math.max(LEAST_MARGIN, (area.getWidth() - type().column()) / 2 - EDGE);
    }

    private BookType type() {
        return BookType.of(model.arrangement().bookProperty().get(), document == null ? "" : document.text());
    }

    private double column() {
        return Math.max(0, area.getWidth() - 2 * margin() - 2 * EDGE);
    }

    private void margin(double margin) {
        area.setContentPadding(new Insets(LEAST_MARGIN, margin, LEAST_MARGIN, margin));
    }

    private void highlight() {
        if (text != null && blocks != null) {
            text.mark(Stream.of(blocks.marks(own.marks(), own.marks().openProperty().get()),
                    blocks.marks(model.highlightsProperty().get(), model.followedProperty().get()),
                    blocks.marks(model.foundProperty().get()),
                    target.map(blocks::target).orElse(List.of())).flatMap(List::stream).toList());
        }
    }

    /// Where what is selected lies, as far as it is in view, in the scene.
    public Optional<Bounds> selectionInView() {
        return inView(".selection-highlight");
    }

    /// Where the highlight lies that is looked at, as far as it is in view, in the scene.
    public Optional<Bounds> openInView() {
        return inView(".own-open");
    }

    private Optional<Bounds> inView(String marks) {
        var view = area.localToScene(area.getBoundsInLocal());
        return CommonBounds.of(area.lookupAll(marks).stream().filter(node -> !node.getBoundsInLocal().isEmpty())
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .filter(bounds -> bounds.getWidth() > 0 && view.intersects(bounds)));
    }

    private void jump(Jump jump) {
        if (document == null) {
            return;
        }
        boolean all = isAllSelected();
        if (jump.page() != part().page()) {
            target = Optional.empty();
            turnTo(document, jump.page());
        }
        target = jump.region().or(() -> part().at(jump.place().part()));
        highlight();
        if (target.orElse(null) instanceof FlowRegion range) {
            area.select(shownText().rows().position(range.block() - part().first(), range.start()));
            scroll.toTarget(jump.region().isPresent() ? HEADROOM : 0);
        } else {
            area.select(TextPos.ZERO);
        }
        if (all && jump.region().isEmpty()) {
            selectAll();
        }
    }

    private void tellPlace() {
        var zoom = model.arrangement().zoomProperty().get();
        var corner = area.localToScreen(area.getWidth() / 2, HALF_LINE * zoom); // the first line that is more than half in view
        var first = blocks == null || corner == null ? null : area.getTextPosition(corner.getX(), corner.getY());
        if (first != null && blocks != null) {
            var offset = shownText().cells(first.index()).isEmpty()
                    ? offset(first)
                    : CellText.firstBelow(area.lookupAll(".flow-cell"), area.localToScene(0, HALF_LINE * zoom).getY())
                            .orElseGet(() -> offset(first));
            model.placeProperty().set(new ReadingPosition(blocks.page(), blocks.place(offset)));
        }
    }
}
