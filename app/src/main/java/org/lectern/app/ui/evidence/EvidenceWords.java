package org.lectern.app.ui.evidence;

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

    /// The page on which a passage stands or, in flowing text, the section.
    public static String place(Evidence evidence, Language language) {
        return place(evidence.flows(), evidence.page(), evidence.section(), language);
    }

    static String place(boolean flows, int page, String section, Language language) {
        if (!flows) {
            return language.now("place.page", page);
        }
        return section.isEmpty()
                ? language.now("place.part", page)
                : section.substring(section.lastIndexOf('›') + 1).strip();
    }

    /// Place, chunk and attention share.
    public static StringBinding where(Evidence evidence, Language language) {
        return Bindings.createStringBinding(() -> language.now("evidence.where", place(evidence, language),
                evidence.chunk() + 1, language.percent(evidence.score())), language.messagesProperty());
    }

    /// The same for the ear, with the quote.
    public static StringBinding spoken(Evidence evidence, Language language) {
        return Bindings.createStringBinding(
                () -> language.now("evidence.spoken." + strength(evidence.score()), evidence.number(),
                        place(evidence, language), evidence.quote()),
                language.messagesProperty());
    }

    private static String strength(double share) {
        if (share >= STRONG) {
            return "strong";
        }
        return share >= MIDDLING ? "middling" : "weak";
    }
}
