package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.app.desk.Failures;
import org.lectern.app.document.reader.DocumentReadException;

/// Keeps the first thing that went wrong on a command's desk, so that the command ends with it.
final class FirstFailure implements Failures {
    private final List<String> notices = new ArrayList<>();
    private Optional<Exception> first = Optional.empty();

    /// What the user should know although it went on, a sentence each.
    List<String> notices() {
        return notices;
    }

    @Override
    public void refused(Exception reason) {
        first = first.or(() -> Optional.of(reason));
    }

    @Override
    public void noticed(Exception reason) {
        notices.add(Objects.requireNonNullElse(reason.getMessage(), reason.toString()));
    }

    @Override
    public void broken(Throwable failure) {
        refused(failure instanceof Exception reason ? reason : new IllegalStateException(failure));
    }

    // A command has its password from the start, or never.
    @Override
    public void locked(DocumentReadException reason) {
        refused(reason);
    }

    @Override
    public void filesRefused(List<DocumentReadException> reasons, int ofFiles, int passedOver) {
        throw new IllegalStateException("a command takes nothing into the library");
    }

    @Override
    public void nothingFound(Path folder) {
        throw new IllegalStateException("a command takes nothing into the library");
    }

    /// Throws what went wrong since the last time, if anything did.
    void rethrow() throws Exception {
        var failure = first;
        first = Optional.empty();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
