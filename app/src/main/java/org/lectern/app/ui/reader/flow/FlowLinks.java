package org.lectern.app.ui.reader.flow;

import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.lectern.app.document.model.Link;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.marks.PlacedMark;
import org.lectern.app.ui.reader.selection.Selection;

/// Links in flowing text: where they lead is told under the pointer; a click follows them, and Ctrl+Enter the one that is
/// selected. A click on a highlight looks at that.
final class FlowLinks {
    private final ReaderViewModel model;
    private final MarksViewModel marks;
    private final RichTextArea area;
    private final ToIntFunction<TextPos> offset;

    /// @param offset in the document's text of a place in the area
    FlowLinks(ReaderViewModel model, MarksViewModel marks, RichTextArea area, ToIntFunction<TextPos> offset) {
        this.model = model;
        this.marks = marks;
        this.area = area;
        this.offset = offset;
    }

    void listen() {
        area.addEventFilter(MouseEvent.MOUSE_MOVED, this::show);
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.links().hoveredProperty().set(null));
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void show(MouseEvent event) {
        Optional<Link> link = at(event);
        model.links().hoveredProperty().set(link.orElse(null));
        if (link.isPresent()) {
            event.getPickResult().getIntersectedNode().setCursor(Cursor.HAND); // its words are a node of their own
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && event.getClickCount() == 1
                && !event.isShiftDown()) {
            character(event).ifPresent(span -> model.links().in(span).ifPresentOrElse(model.links()::follow,
                    () -> marks.in(span).stream().findFirst().ifPresent(marks::open)));
        }
    }

    private void press(KeyEvent event) {
        Selection selection = model.selectionProperty().get();
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && selection != null) {
            model.links().in(selection.span()).ifPresent(model.links()::follow);
            event.consume();
        }
    }

    private Optional<Link> at(MouseEvent event) {
        return character(event).flatMap(model.links()::in);
    }

    private Optional<TextRange> character(MouseEvent event) {
        Node under = event.getPickResult().getIntersectedNode();
        if (!(under instanceof Text) || under.getParent() instanceof Labeled) {
            return Optional.empty(); // words of Lectern's, or none
        }
        return CellText.character(under, event.getSceneX(), event.getSceneY())
                .or(() -> inText(event.getScreenX(), event.getScreenY()));
    }

    /// The highlight under the pointer.
    Optional<PlacedMark> mark(ContextMenuEvent event) {
        var picked = event.getPickResult();
        return CellText.character(picked == null ? null : picked.getIntersectedNode(), event.getSceneX(),
                event.getSceneY()).or(() -> inText(event.getScreenX(), event.getScreenY()))
                .flatMap(character -> marks.in(character).stream().findFirst());
    }

    /// None in what stands between blocks.
    private Optional<TextRange> inText(double screenX, double screenY) {
        return Optional.ofNullable(area.getTextPosition(screenX, screenY))
                .filter(place -> !area.getModel().getPlainText(place.index()).isEmpty())
                .map(place -> offset.applyAsInt(TextPos.ofLeading(place.index(), place.charIndex())))
                .map(character -> new TextRange(character, character + 1));
    }
}
