package org.lectern.app.ui.conversation;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.lectern.app.answering.Evidence;
import org.lectern.app.ui.control.CitationChip;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.evidence.EvidenceWords;
import org.lectern.app.ui.language.Language;

/// The number behind a statement that leads to its passage, and tells of it before.
record EvidenceChip(Evidence evidence, CitationChip button) {
    /// @param show leads to the passage
    static EvidenceChip of(Evidence evidence, Language language, Runnable show) {
        CitationChip button = new CitationChip(evidence.number());
        button.accessibleTextProperty().bind(EvidenceWords.spoken(evidence, language));
        button.setOnAction(event -> show.run());
        Tooltip preview = new Tooltip();
        preview.textProperty().bind(EvidenceWords.preview(evidence, language));
        preview.setShowDelay(Duration.millis(150));
        RightToLeft.wrap(preview);
        preview.setMaxWidth(380);
        button.setTooltip(preview);
        return new EvidenceChip(evidence, button);
    }

    /// Marks the passage that the reader follows.
    void current(boolean isCurrent) {
        button.getStyleClass().remove("current");
        if (isCurrent) {
            button.getStyleClass().add("current");
        }
    }
}
