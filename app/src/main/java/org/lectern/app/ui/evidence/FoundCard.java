package org.lectern.app.ui.evidence;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.ui.language.Language;

/// A passage that a search for the question's words found; without number and colour, because no answer came from it.
public final class FoundCard extends PassageCard {
    /// @param show leads to the passage
    public FoundCard(NearPassage found, Language language, Runnable show) {
        super(found, new FontIcon(Material2MZ.SEARCH), EvidenceWords.place(found, language), language, show);
        getStyleClass().add("found-card");
        accessibleTextProperty().bind(EvidenceWords.spoken(found, language));
    }
}
