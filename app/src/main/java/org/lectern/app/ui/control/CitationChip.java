package org.lectern.app.ui.control;

import javafx.scene.control.Button;

/// The small coloured number in an answer that leads to its passage.
public final class CitationChip extends Button {
    public CitationChip(int number) {
        super(Integer.toString(number));
        getStyleClass().setAll("citation-chip", EvidenceStyle.of(number));
    }
}
