package org.lectern.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.lectern.app.document.model.PageRegion;

/// What was read of a page: a frame around every line, coloured by what it was read as, and the number of each piece of text in
/// reading order.
final class ReadOverlay extends Pane {
    private static final double NUMBER = 24; // view pixels before the first line

    ReadOverlay() {
        setMouseTransparent(true);
    }

    /// @param scale view pixels per point
    void show(PageReading reading, double scale) {
        List<Node> frames = new ArrayList<>();
        for (ReadBlock block : reading.blocks()) {
            block.lines().forEach(line -> frames.add(frame(block, line, scale)));
            block.lines().stream().findFirst().ifPresent(line -> frames.add(number(block, line, scale)));
        }
        if (!reading.verdict().isEmpty()) {
            frames.add(head(reading));
        }
        getChildren().setAll(frames);
    }

    private static HBox head(PageReading reading) {
        Label verdict = new Label(reading.verdict());
        verdict.getStyleClass().setAll("read-verdict");
        HBox head = new HBox(verdict);
        head.getStyleClass().setAll("read-head");
        for (PageReading.KindWords kind : reading.kinds()) {
            Label words = new Label(kind.words());
            words.getStyleClass().setAll("read-number", kind.kind().style());
            head.getChildren().add(words);
        }
        return head;
    }

    private static Rectangle frame(ReadBlock block, PageRegion line, double scale) {
        Rectangle frame = new Rectangle(line.x() * scale, line.y() * scale, line.width() * scale,
                line.height() * scale);
        frame.getStyleClass().setAll("read-line", block.kind().style());
        return frame;
    }

    private static Label number(ReadBlock block, PageRegion line, double scale) {
        Label number = new Label(Integer.toString(block.number()));
        number.getStyleClass().setAll("read-number", block.kind().style());
        number.relocate(Math.max(0, line.x() * scale - NUMBER), line.y() * scale);
        return number;
    }
}
