package org.lectern.app.ui.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.lectern.app.desk.Importing;
import org.lectern.app.ui.desk.RemainingTime;

/// What is being taken into the library, as the window shows it.
public final class ImportViewModel {
    private final Importing importing;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final RemainingTime remaining = new RemainingTime();

    ImportViewModel(Importing importing) {
        this.importing = importing;
        importing.watch(this::mirror);
    }

    private void mirror() {
        remaining.progress(importing.done(), importing.total());
        total.set(importing.total());
        done.set(importing.done());
        running.set(importing.isRunning());
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Files that are read or refused, of [#totalProperty()].
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// How long it goes on.
    RemainingTime remaining() {
        return remaining;
    }

    /// Stops; what was read stays in the library.
    public void stop() {
        importing.stop();
    }
}
