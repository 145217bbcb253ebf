package org.lectern.app.ui.evidence;

import java.util.List;
import javafx.scene.control.ProgressBar;
import org.lectern.app.answering.Evidence;
import org.lectern.app.ui.control.CitationChip;
import org.lectern.app.ui.control.EvidenceStyle;
import org.lectern.app.ui.language.Language;

/// One passage that an answer attended to: where it stands, what it says, how much attention it had.
public final class EvidenceCard extends PassageCard {
    private final Evidence evidence;

    /// @param show leads to the passage
    public EvidenceCard(Evidence evidence, Language language, Runnable show) {
        super(evidence, chip(evidence), EvidenceWords.where(evidence, language), language, show);
        this.evidence = evidence;
        getStyleClass().addAll("evidence-card", EvidenceStyle.of(evidence.number()));
        accessibleTextProperty().bind(EvidenceWords.spoken(evidence, language));
        getChildren().add(share(language));
    }

    public Evidence evidence() {
        return evidence;
    }

    /// Marks the card of the passage that the reader follows.
    public void current(boolean isCurrent) {
        getStyleClass().remove("current");
        if (isCurrent) {
            getStyleClass().add("current");
        }
    }

    private static CitationChip chip(Evidence evidence) {
        CitationChip chip = new CitationChip(evidence.number());
        chip.setFocusTraversable(false);
        chip.setMouseTransparent(true);
        return chip;
    }

    private ProgressBar share(Language language) {
        ProgressBar share = new ProgressBar(evidence.score());
        share.getStyleClass().add("share");
        share.setMaxWidth(Double.MAX_VALUE);
        share.accessibleTextProperty().bind(language.text("evidence.share", List.of(evidence.score())));
        return share;
    }
}
