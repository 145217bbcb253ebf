package org.lectern.app.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;

/// What the Escape key closes: the first of the things that are open, and nothing below it.
///
/// @param otherwise run where nothing is open
/// @param things from the topmost on; each closes itself and says whether it was open
record Escape(Runnable otherwise, List<BooleanSupplier> things) {
    void press() {
        if (things.stream().noneMatch(BooleanSupplier::getAsBoolean)) {
            otherwise.run();
        }
    }
}
