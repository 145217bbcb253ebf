package org.lectern.app.ui.control;

import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// A paragraph of which some runs from right to left, in pieces between which its lines break ([RightToLeft]).
public final class PiecedText extends TextFlow {
    /// @param longest characters that surely fit into a line
    public PiecedText(String text, int longest) {
        RightToLeft.cut(text, longest).forEach(piece -> getChildren().add(new Text(piece)));
        if (RightToLeft.isBase(text)) {
            setTextAlignment(TextAlignment.RIGHT);
        }
    }
}
