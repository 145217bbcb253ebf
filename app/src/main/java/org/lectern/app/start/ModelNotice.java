package org.lectern.app.start;

import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelFailure;

/// The model that comes with Lectern answers in place of the one that was chosen.
///
/// @param name of the chosen one, as its user knows it
record ModelNotice(String name, ModelException problem) {
    boolean isGone() {
        return problem.reason() == ModelFailure.GONE;
    }

    /// What a command says.
    String sentence() {
        return problem.getMessage() + " Meanwhile the model that comes with Lectern answers.";
    }
}
