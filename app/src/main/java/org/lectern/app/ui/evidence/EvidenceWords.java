package org.lectern.app.ui.evidence;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.lectern.app.answering.Evidence;
import org.lectern.app.ui.language.Language;

/// How a passage is named on its card and for a screen reader.
public final class EvidenceWords {
    // Attention shares from which a passage is called strong or middling.
    private static final double STRONG = 0.5;
    private static final double MIDDLING = 0.2;

    private EvidenceWords() {}

    /// Page, chunk and attention share.
    public static StringBinding where(Evidence evidence, Language language) {
        return Bindings.createStringBinding(() -> language.now("evidence.where", evidence.page(),
                evidence.chunk() + 1, language.percent(evidence.score())), language.messagesProperty());
    }

    /// The same for the ear, with the quote.
    public static StringBinding spoken(Evidence evidence, Language language) {
        return language.text("evidence.spoken." + strength(evidence.score()),
                List.of(evidence.number(), evidence.page(), evidence.quote()));
    }

    private static String strength(double share) {
        if (share >= STRONG) {
            return "strong";
        }
        return share >= MIDDLING ? "middling" : "weak";
    }
}
