package org.lectern.app.ui.control;

import java.util.ArrayList;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// A paragraph of which some runs from right to left, in pieces between which its lines break ([RightToLeft]).
public final class PiecedText extends TextFlow {
    /// @param longest characters that surely fit into a line
    public PiecedText(String text, int longest) {
        var starts = new ArrayList<>(RightToLeft.pieces(text, longest));
        starts.add(text.length());
        for (var i = 0; i + 1 < starts.size(); i++) {
            getChildren().add(new Text(text.substring(starts.get(i), starts.get(i + 1))));
        }
        if (RightToLeft.isBase(text)) {
            setTextAlignment(TextAlignment.RIGHT);
        }
    }
}
