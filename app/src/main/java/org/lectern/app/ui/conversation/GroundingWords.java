package org.lectern.app.ui.conversation;

import java.util.Locale;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.ui.language.Language;

/// How far an answer may be trusted, in words.
record GroundingWords(Answer answer, Language language) {
    private static final double MOST = 0.99; // nothing is certain

    /// Whether there is anything to say: what Lectern says by itself, and what was stopped, has no level.
    static boolean isLevel(Grounding grounding) {
        return switch (grounding) {
            case QUOTED, PROBABLE, NOT_FOUND -> true;
            case TOLD, STOPPED -> false;
        };
    }

    /// The level.
    String level() {
        boolean nothing = answer.grounding() == Grounding.NOT_FOUND && answer.evidence().isEmpty()
                && answer.nearest().isEmpty();
        return language.now("grounding." + key() + (nothing ? ".nothing" : ""));
    }

    /// What it means, with the probability where there is one.
    String meaning() {
        String means = language.now("grounding.means." + key());
        return Double.isNaN(answer.probability()) ? means : means + " " + probability();
    }

    /// Both, for the ear.
    String spoken() {
        return language.now("grounding.spoken", level(), meaning());
    }

    /// The level with the probability, for a line below the answer.
    String brief() {
        return Double.isNaN(answer.probability()) ? level() : language.now("grounding.brief", level(), percent());
    }

    private String percent() {
        return language.percent(Math.min(answer.probability(), MOST));
    }

    private String probability() {
        return language.now(answer.grounding() == Grounding.NOT_FOUND ? "grounding.not-found.right" : "grounding.right",
                percent());
    }

    private String key() {
        return answer.grounding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
